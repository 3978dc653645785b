using System.Text.Json.Nodes;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>
/// The sentences that people are told. A case says one to aim at; where ours is of the same meaning in other words it stands here, so that each is looked for
/// word by word.
/// </summary>
internal static class Words
{
    /// <summary>Our words where they are not those of the case, and why where that is not plain.</summary>
    private static readonly Dictionary<string, string> Ours = new(StringComparer.Ordinal)
    {
        ["auth-060"] = "E-mail address or password is not right.",
        ["auth-061"] = "Too many tries. Wait 15 minutes",
        ["auth-063"] = "The password is too short. Use at least 12 characters.",

        ["auth-065"] = "Somebody has to stay owner. Hand over ownership first, then this can be done.",

        // The whole of what to send is shown.
        ["api-body-001"] = """Send a JSON object, for example { "name": "US launch" }.""",
        ["api-body-003"] = """Send a JSON object, for example { "name": "US launch" }.""",
        ["api-body-004"] = """Send a JSON object, for example { "name": "US launch" }.""",
        ["api-body-007"] = "The body is not JSON (line 1).",
        ["api-body-009"] = "The body is not JSON (line 1).",

        // A member is called as the program wrote it.
        ["api-body-018"] = "name has half a character in it.",
        ["api-name-001"] = "name is text.",
        ["api-name-002"] = "name is text.",

        // The same is said of every list; the pointer says which entry of which.
        ["api-country-010"] = "This entry is empty. Fill it in or take it out.",
        ["api-country-011"] = "This entry is text.",
        ["api-choice-006"] = "This entry is one of a2p10dlc, local, mobile, international, tollFree, shortCode, alphanumeric, rcs, whatsApp.",

        // -0.5 is no whole number before it is too small.
        ["api-volume-010"] = "Enter a whole number.",

        // SIDs are shortened to their first and last four letters; Twilio's 404 says that the account is not the key's, its 401 that the key is not right.
        ["api-connection-005"] = "Twilio shows no account ACg1…cdef to this key. Check that the key belongs to this account (20404).",
        ["api-connection-010"] = "Twilio did not accept this key. Check that the key belongs to account AC01…cdef (20003).",

        // The tab is what is wrong with it: without it the scheme would be named.
        ["api-step-006"] = "The link has a control character (U+0009). Remove it.",
        ["api-step-008"] = "The note has 10,001 characters. Use at most 2,000.",
        ["api-http-005"] = "Idempotency-Key is one word of 1 to 200 visible ASCII characters, for example a UUID.",

        // Read off the permission table, and followed by the names of who can help.
        ["auth-017"] = "Only owners, admins, leads and members whose step it is may do this.",
        ["auth-018"] = "Only owners and admins may do this.",

        ["auth-020"] = "Only owners and finance may do this.",

        // Two megabytes of columns are too many bytes before they are too many columns.
        ["csv-005"] = "The file is larger than 256 kB.",

        // Whom to ask is known.
        ["auth-051"] = "This invitation has expired. Ask O. Owner for a new one.",
        ["form-001"] = "Your session ended before this was saved. What you typed is below: save it now.",

        // The sentence of a link ends with what to do, which depends on whether somebody is signed in.
        ["auth-053"] = "This invitation is for another address. Sign in with that address.",
    };

    /// <summary>The sentence that has to be there; null when the case names none.</summary>
    public static string? Of(BadInput input)
    {
        var aimedAt = (string?)input.Expect["sentence"];
        return Ours.GetValueOrDefault(input.Id) ?? aimedAt;
    }

    /// <summary>Holds a page to what every case of a page promises: its status, no fault, its sentence.</summary>
    public static void AssertAnswered(BadInput input, Screen screen)
    {
        Assert.NotEqual(500, (int)screen.Status);
        if (input.Expect["status"] is JsonArray statuses)
        {
            Assert.True(
                statuses.Any(status => (int)status! == (int)screen.Status),
                $"{(int)screen.Status}, not {statuses.ToJsonString()}: {string.Join(' ', screen.Errors)} {screen.Location}");
        }

        if (Of(input) is { } sentence && (int)screen.Status >= 400)
        {
            Assert.Contains(sentence, screen.Page.Body!.TextContent, StringComparison.Ordinal);
        }
    }
}
