using Microsoft.Playwright;

namespace OnboardingTracker.Testing.Screens;

/// <summary>A screen in one of its states: where it is, what a person does on it first, and what it answers.</summary>
public sealed record Screen(string Name, string State, string Path)
{
    /// <summary>Of the last answer: after the act, when there is one.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Opens a dialog, or sends a form that comes back with errors.</summary>
    public Func<IPage, Task>? Act { get; init; }

    /// <summary>Seen without a session.</summary>
    public bool SignedOut { get; init; }

    /// <summary>Exists up to this width only, such as a menu that wide windows always show.</summary>
    public int UpTo { get; init; } = int.MaxValue;

    public override string ToString() => $"{Name}-{State}";

    /// <summary>Shows it in a window of this installation and complains about an unexpected answer.</summary>
    public async Task OpenAsync(BrowserWindow window)
    {
        window.ForgetComplaints();
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

        if (window.ComplaintsBut(Status) is [var first, ..])
        {
            throw new InvalidOperationException($"the console says: {first}");
        }
    }
}
