using System.Data.Common;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Ui;

/// <summary>The number on the bell.</summary>
public sealed class UnreadNotices(INoticeStore notices)
{
    /// <returns>Null when the store cannot say: then the bell claims nothing.</returns>
    public async Task<int?> CountAsync(HttpContext context)
    {
        try
        {
            return await notices.UnreadAsync(CurrentActor.Of(context.User).Id, context.RequestAborted);
        }
        catch (DbException)
        {
            // The bell is also on the page that says that the store cannot be read; it must not take that page away.
            return null;
        }
    }
}
