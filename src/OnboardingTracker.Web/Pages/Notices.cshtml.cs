using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Pages.Shared;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages;

/// <summary>What the signed-in person was told, of every onboarding; nobody sees another's.</summary>
[RequirePermission(Permission.UseOwnAccount)]
public sealed class NoticesModel(INoticeStore notices, TimeProvider clock) : PageModel
{
    private const int NoticesOnAPage = 50;

    [FromQuery]
    public string? Cursor { get; set; }

    public NoticePage Notices { get; private set; } = new([], null);

    public int Unread { get; private set; }

    /// <summary>Carried by the form: what comes later has not been seen and stays unread.</summary>
    public DateTimeOffset SeenAt { get; private set; }

    public PagerModel Pager => new(Links.Notices, null, Notices.NextCursor, Cursor is not null, T("Older notices"));

    private string Reader => CurrentActor.Of(User).Id;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        SeenAt = clock.GetUtcNow();
        Notices = await notices.ListAsync(Reader, NoticesOnAPage, Cursor, cancellationToken);
        Unread = await notices.UnreadAsync(Reader, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(string? until, CancellationToken cancellationToken)
    {
        // Without it nobody knows what has been seen, and an unread notice is the smaller harm.
        if (!DateTimeOffset.TryParseExact(until, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var seen))
        {
            return BadRequest();
        }

        await notices.MarkReadAsync(Reader, seen, clock.GetUtcNow(), cancellationToken);
        return this.GoWithNotice(Links.Notices, T("Everything is marked as read."));
    }
}
