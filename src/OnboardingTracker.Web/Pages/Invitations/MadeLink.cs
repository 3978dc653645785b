using System.Text.Json;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Web.Pages.Invitations;

/// <summary>
/// What became of each, carried to the next page by the cookie that passes things on: encrypted, in the browser of whoever invited and nowhere on the server, gone
/// once it has been shown.
/// </summary>
/// <param name="Token">Null where nobody was invited.</param>
public sealed record MadeLink(string Address, InviteOutcomeKind Kind, string? Token)
{
    private const string Key = "Invited";

    public static IReadOnlyList<MadeLink> Of(InviteAnswer answer) =>
        [.. answer.Lines.Select(line => new MadeLink(line.Invitee.Address.Trim(), line.Outcome.Kind, line.Made?.Token))];

    public static void PassOn(PageModel page, IReadOnlyList<MadeLink> links) => page.TempData[Key] = JsonSerializer.Serialize(links);

    public static IReadOnlyList<MadeLink> Take(PageModel page) =>
        page.TempData[Key] is string text ? JsonSerializer.Deserialize<List<MadeLink>>(text) ?? [] : [];
}
