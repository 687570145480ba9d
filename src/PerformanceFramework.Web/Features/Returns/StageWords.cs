using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Web.Features.Returns;

internal static class StageWords
{
    public static string Of(ReturnStage stage) =>
        stage switch
        {
            ReturnStage.NotStarted => "Not started",
            ReturnStage.InProgress => "In progress",
            ReturnStage.Submitted => "Submitted, waiting for approval",
            ReturnStage.Queried => "Sent back with a question",
            ReturnStage.Approved => "Approved",
        };
}
