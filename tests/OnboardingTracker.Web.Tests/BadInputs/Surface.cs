namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>Where a case of bad-inputs.json enters the product; each has a class of its own that runs its cases.</summary>
internal enum Surface
{
    /// <summary>Requests as programs send them, and addresses and headers of every kind.</summary>
    Program,

    /// <summary>Forms of pages that write.</summary>
    Form,

    /// <summary>Files as evidence.</summary>
    Upload,

    /// <summary>Signing in, passwords, invitations: where a stranger becomes a member.</summary>
    Door,

    /// <summary>Settings, verbs and playbooks that a program is started with.</summary>
    Start,

    /// <summary>What Twilio answers.</summary>
    Twilio,

    /// <summary>Tables that come in and go out as CSV.</summary>
    Table,

    /// <summary>Of something that a later issue builds.</summary>
    Later,
}

/// <summary>Sorts the cases by their surface.</summary>
internal static class Surfaces
{
    private static readonly string[] Webhooks = ["form-019", "form-020", "form-021", "form-022", "form-023", "form-024", "form-025", "form-026", "form-027", "form-028", "form-029", "form-030"];

    public static TheoryData<string> Cases(Surface surface) => [.. BadInput.Ids.Where(id => Of(BadInput.Of(id)) == surface)];

    public static Surface Of(BadInput input) => WhyLater(input) is not null ? Surface.Later : input.Area switch
    {
        "form" => Surface.Form,
        "upload" => Surface.Upload,
        "config" or "playbook" => Surface.Start,
        "simulator-answer" => Surface.Twilio,
        "csv" => Surface.Table,
        _ => input.Send["page"] is null ? Surface.Program : Surface.Door,
    };

    /// <summary>What has to be built before the case can run; null when it can.</summary>
    public static string? WhyLater(BadInput input)
    {
        var path = (string?)input.Send["path"] ?? "";
        if (input.Area == "webhook" || path.Contains("/callbacks", StringComparison.Ordinal))
        {
            return "The receiver of Twilio's callbacks is built by a later issue.";
        }

        if (Webhooks.Contains(input.Id, StringComparer.Ordinal))
        {
            return "Webhooks to other systems, and with them addresses that people type, are built by a later issue.";
        }

        if ((string?)input.Send["page"] == "lookup")
        {
            return "Looking up numbers is built by a later issue.";
        }

        // Of an onboarding that is not theirs people learn nothing, whatever is built below it: those cases run.
        if (path.Contains("/deliveries", StringComparison.Ordinal) && !path.Contains("{otherOnboarding}", StringComparison.Ordinal))
        {
            return "Deliveries are built by a later issue.";
        }

        return null;
    }
}
