namespace PerformanceFramework.Web.Features.Returns;

public static class ReturnLinks
{
    public const string List = "/returns";

    public static string Entry(int returnId) => $"{List}/{returnId}";
}
