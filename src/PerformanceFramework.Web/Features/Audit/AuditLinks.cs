namespace PerformanceFramework.Web.Features.Audit;

public static class AuditLinks
{
    public static string History(int page = 1) => "/change-history" + (page == 1 ? "" : $"?page={page}");
}
