using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace PerformanceFramework.Web.Features.Mail;

public static class MailLinks
{
    public const string Root = "/mail";

    internal static string List(MailListFilter filter, int page = 1)
    {
        var query = new QueryBuilder();
        Add("state", filter.State);
        Add("kind", filter.Kind);
        Add("text", filter.Text);
        Add("page", page == 1 ? "" : page.ToString(CultureInfo.InvariantCulture));
        return Root + query.ToQueryString();

        void Add(string name, string value)
        {
            if (value.Length > 0)
            {
                query.Add(name, value);
            }
        }
    }
}
