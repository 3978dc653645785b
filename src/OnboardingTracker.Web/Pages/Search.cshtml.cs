using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Text;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages;

/// <summary>Finds onboardings, and inside one its screens, its steps and what Twilio showed for them; the command palette shows the same results.</summary>
[RequirePermission(Permission.UseOwnAccount)]
public sealed class SearchModel(IOnboardingReader onboardings, ISight sight, CurrentAccess access) : PageModel
{
    private const int AtMost = 8;
    private const int TextMaxLength = 100;

    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    /// <summary>The key of the onboarding that was open.</summary>
    [FromQuery(Name = "in")]
    public string? Inside { get; set; }

    /// <summary>The onboarding whose steps are searched; null when none was open.</summary>
    public Onboarding? Opened { get; private set; }

    public bool HasText => Wanted.Length > 0;

    /// <summary>The text these results belong to, as somebody typed it but for the white space around it.</summary>
    public string Asked => (Text ?? "").Trim();

    /// <summary>How much was found, for who does not see it.</summary>
    public string Said => Groups.Sum(group => group.Items.Count) is var found and > 0 ? Count(found, "{0} result", "{0} results") : T("Nothing matches.");

    public IReadOnlyList<FoundGroup> Groups { get; private set; } = [];

    /// <summary>The palette shows the first; the page shows all.</summary>
    private int StepsAtMost => Request.Headers.ContainsKey("HX-Request") ? AtMost : int.MaxValue;

    private string Wanted => Asked.Length > TextMaxLength ? Asked[..TextMaxLength] : Asked;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var open = Inside is null ? null : await onboardings.ChecklistAsync(Inside, cancellationToken);
        if (open is not null && !(await sight.OfAsync(Permission.SeeOnboarding, cancellationToken)).Holds(open.Onboarding.Id))
        {
            // It exists for the person, and its steps are not theirs to see.
            open = null;
        }

        Opened = open?.Onboarding;
        var named = HasText
            ? await onboardings.SearchAsync(Wanted, AtMost, cancellationToken)
            : [.. (await onboardings.ListAsync(AtMost, null, cancellationToken)).Items.Select(item => item.Onboarding).Select(one => new OnboardingName(one.Key, one.Name, one.Customer))];
        FoundGroup[] groups =
        [
            new("steps", open is null ? "" : T("Steps of {0}", open.Onboarding.Name), open is null || !HasText ? [] : [.. Steps(open).Take(StepsAtMost)]),
            new("screens", T("Screens"), [.. (await OfferedAsync(open, cancellationToken)).Where(screen => Matches(screen.Title))]),
            new("onboardings", T("Onboardings"), [.. named.Select(name => new Found(name.Name, name.Customer, Links.Onboarding(name.Key), "list"))]),
        ];
        Groups = [.. groups.Where(group => group.Items.Count > 0)];
    }

    /// <summary>The screens that the person may open.</summary>
    private async Task<IReadOnlyList<Found>> OfferedAsync(Checklist? open, CancellationToken cancellationToken)
    {
        List<Found> offered = [];
        foreach (var (permission, screen) in open is null ? [] : ScreensOf(open))
        {
            if ((await sight.OfAsync(permission, cancellationToken)).Holds(open!.Onboarding.Id))
            {
                offered.Add(screen);
            }
        }

        return [.. offered, .. Screens()];
    }

    private static IEnumerable<(Permission Permission, Found Screen)> ScreensOf(Checklist open)
    {
        var key = open.Onboarding.Key;
        yield return (Permission.SeeOnboarding, new Found(T("Overview"), null, Links.Onboarding(key), "layout-dashboard"));
        foreach (var milestone in open.Milestones)
        {
            yield return (Permission.SeeOnboarding, new Found(milestone.Definition.Name, null, Links.Milestone(key, milestone.Definition.Key), Look.IconOf(milestone.Definition.Key)));
        }

        yield return (Permission.SeeConnection, new Found(T("Connection"), null, Links.Connection(key), "plug"));
        yield return (Permission.SeeActivity, new Found(T("Activity"), null, Links.Activity(key), "history"));
        yield return (Permission.EditOnboarding, new Found(T("Name and profile"), null, Links.Settings(key), "sliders-horizontal"));
        yield return (Permission.SeeOnboarding, new Found(T("Report"), null, Links.Report(key), "printer"));
        yield return (Permission.SeeOnboarding, new Found(T("Forecast"), null, Links.Forecast(key), "calendar"));
        yield return (Permission.SeeMoney, new Found(T("Billing"), null, Links.Billing(key), "credit-card"));
        yield return (Permission.SeePeople, new Found(T("People of this onboarding"), null, Links.OnboardingPeople(key), "user-check"));
        yield return (Permission.SeePeople, new Found(T("Twilio Console roles"), null, Links.ConsoleRoles(key), "user-check"));
    }

    private IEnumerable<Found> Screens()
    {
        yield return new Found(T("All onboardings"), null, Links.Onboardings, "list");
        if (access.MayEverywhere(Permission.MakeOnboarding))
        {
            yield return new Found(T("New onboarding"), null, Links.NewOnboarding, "plus");
        }

        if (access.MayEverywhere(Permission.SeePeople))
        {
            yield return new Found(T("People"), null, Links.People, "user-check");
        }

        yield return new Found(T("My steps"), null, Links.MySteps, "check");
        yield return new Found(T("Notices"), null, Links.Notices, "bell");
        yield return new Found(T("Your account"), null, Links.Account, "user-round-cog");
        yield return new Found(T("Help"), null, Links.Help, "circle-question-mark");
    }

    private IEnumerable<Found> Steps(Checklist open) =>
        from step in open.Steps
        let line = step.Seen.FirstOrDefault(seen => seen.Value.Contains(Wanted, StringComparison.OrdinalIgnoreCase))
        where Matches(step.Definition.Title) || (line is not null && Wanted.Length >= 3)
        select new Found(
            step.Definition.Title,
            Matches(step.Definition.Title) ? open.Playbook.MilestoneOf(step.Definition.Milestone).Name : $"{line!.Name}: {line.Value}",
            Links.Step(open.Onboarding.Key, step.Key),
            Look.Of(step.Status).Icon,
            CoreWords.Of(step));

    private bool Matches(string text) => text.Contains(Wanted, StringComparison.CurrentCultureIgnoreCase);
}

/// <summary>Results of one kind.</summary>
public sealed record FoundGroup(string Id, string Title, IReadOnlyList<Found> Items);

/// <summary>One result: where it leads, and why it was found.</summary>
/// <param name="Status">The word of the icon, where that is a status.</param>
public sealed record Found(string Title, string? Hint, string Address, string Icon, string? Status = null);
