using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Playwright;

namespace OnboardingTracker.Testing.Screens;

/// <summary>A screen in one of its states: where it is, what a person does on it first, and what it answers.</summary>
public sealed record Screen(string Name, string State, string Path)
{
    /// <summary>Of the last answer: after the act, when there is one.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Opens a dialog, or sends a form that comes back with errors.</summary>
    public Func<IPage, Task>? Act { get; init; }

    /// <summary>The address the act ends at, where that is another one; what only the running product knows stands in braces.</summary>
    public string? LeadsTo { get; init; }

    /// <summary>Where the screen is that is shown in the end, without a query.</summary>
    public string Place => LeadsTo ?? Path.Split('?')[0];

    /// <summary>What the console may say because it is meant to happen here, such as a connection that was cut.</summary>
    public IReadOnlyList<string> Noise { get; init; } = [];

    /// <summary>As a printer gets it.</summary>
    public bool IsPaper { get; init; }

    /// <summary>Differs from another screen by its words alone, such as what somebody was called: rules about markup have nothing new to see in it.</summary>
    public bool HasMarkupOfAnother { get; init; }

    /// <summary>Seen without a session.</summary>
    public bool SignedOut { get; init; }

    /// <summary>The address of who sees it, all of whom sign in with the owner's password in these installations; null for the owner.</summary>
    public string? As { get; init; }

    /// <summary>Exists up to this width only, such as a menu that wide windows always show.</summary>
    public int UpTo { get; init; } = int.MaxValue;

    public override string ToString() => $"{Name}-{State}";

    /// <summary>Shows it in a window of this installation and complains about an unexpected answer.</summary>
    public async Task OpenAsync(BrowserWindow window)
    {
        window.ForgetComplaints();
        await window.Page.EmulateMediaAsync(new() { Media = IsPaper ? Media.Print : Media.Screen });
        await window.Page.GotoAsync(Path);
        await window.ReadyAsync();
        if (Act is not null)
        {
            await Act(window.Page);
        }

        await window.Page.EvaluateAsync("() => document.fonts.ready.then(() => null)");
        if (window.LastStatus != Status)
        {
            throw new InvalidOperationException($"{Path} answered {window.LastStatus}, not {Status}.");
        }

        var place = new Uri(window.Page.Url).AbsolutePath;
        if (!new TemplateMatcher(TemplateParser.Parse(Place[1..]), []).TryMatch(new PathString(place), []))
        {
            throw new InvalidOperationException($"it ended at {place}, not at {Place}.");
        }

        if (ComplaintsOf(window) is [var first, ..])
        {
            throw new InvalidOperationException($"the console says: {first}");
        }
    }

    /// <summary>What the console said and should not have.</summary>
    public IReadOnlyList<string> ComplaintsOf(BrowserWindow window) =>
        [.. window.ComplaintsBut(Status).Where(complaint => !Noise.Any(noise => complaint.Contains(noise, StringComparison.Ordinal)))];
}
