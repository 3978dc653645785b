using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Pages.Shared;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages;

/// <summary>What waits for the signed-in person, over all onboardings that they see.</summary>
[RequirePermission(Permission.UseOwnAccount)]
public sealed class MyStepsModel(IMyStepsReader reader, IOnboardingReader onboardings, TimeProvider clock) : PageModel
{
    private const int StepsOnAPage = 50;

    /// <summary>The key of the only onboarding that is wanted; empty for all.</summary>
    [FromQuery(Name = "onboarding")]
    public string? Wanted { get; set; }

    /// <summary>How many steps stand on the pages before.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; set; }

    public DateOnly Today { get; private set; }

    /// <summary>Of this page, the most urgent first.</summary>
    public IReadOnlyList<IGrouping<MyStepGroup, MyStep>> Groups { get; private set; } = [];

    /// <summary>Of each group on all pages.</summary>
    public IReadOnlyDictionary<MyStepGroup, int> Counts { get; private set; } = new Dictionary<MyStepGroup, int>();

    /// <summary>The onboardings in which something waits, and the wanted one, by name.</summary>
    public IReadOnlyList<Onboarding> Choices { get; private set; } = [];

    /// <summary>Null for one that is not there, or not for this person.</summary>
    public string? WantedName => Choices.FirstOrDefault(onboarding => onboarding.Key == Wanted)?.Name;

    public PagerModel Pager { get; private set; } = null!;

    public bool IsFiltered => !string.IsNullOrEmpty(Wanted);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var now = Viewer.Of(HttpContext).Local(clock.GetUtcNow());
        Today = DateOnly.FromDateTime(now.DateTime);
        var all = MyStep.Of(await reader.OfAsync(CurrentActor.Of(User).Id, cancellationToken), now);
        var choices = all.Select(step => step.Onboarding).DistinctBy(onboarding => onboarding.Id).ToList();
        if (IsFiltered && !choices.Exists(onboarding => onboarding.Key == Wanted) && await onboardings.ChecklistAsync(Wanted!, cancellationToken) is { } quiet)
        {
            choices.Add(quiet.Onboarding);
        }

        Choices = [.. choices.OrderBy(onboarding => onboarding.Name, StringComparer.CurrentCultureIgnoreCase)];

        var wanted = IsFiltered ? all.Where(step => step.Onboarding.Key == Wanted).ToList() : all;
        Counts = wanted.CountBy(step => step.Group).ToDictionary();
        var skipped = int.TryParse(Cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : 0;
        Groups = [.. wanted.Skip(skipped).Take(StepsOnAPage).GroupBy(step => step.Group)];
        var next = skipped + StepsOnAPage < wanted.Count ? (skipped + StepsOnAPage).ToString(CultureInfo.InvariantCulture) : null;
        Pager = new PagerModel(IsFiltered ? $"{Links.MySteps}?onboarding={Uri.EscapeDataString(Wanted!)}" : Links.MySteps, null, next, skipped > 0, T("Further steps"));
    }
}
