using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace OnboardingTracker.Web.Hosting.SignIn.Oidc;

/// <summary>A way to the provider and back. It travels encrypted in the parameter "state", so nobody can change where it leads or whom it is for.</summary>
/// <param name="ReturnUrl">Where it leads in the end; the page that is asked decides whether that is inside.</param>
/// <param name="MemberId">Who is signed in and links or confirms; null for who signs in.</param>
internal sealed record OidcJourney(OidcPurpose Purpose, string? ReturnUrl, string? MemberId, DateTimeOffset StartedAt)
{
    private const string PurposeItem = "ot.purpose";
    private const string ReturnItem = "ot.return";
    private const string MemberItem = "ot.member";
    private const string StartedItem = "ot.started";

    /// <summary>The provider has to ask the person anew, whatever session they have there.</summary>
    public bool IsConfirmation => Purpose is OidcPurpose.Confirm or OidcPurpose.ConfirmBeside;

    public static OidcJourney Read(AuthenticationProperties properties) => new(
        Enum.Parse<OidcPurpose>(properties.Items[PurposeItem]!),
        Optional(properties, ReturnItem),
        Optional(properties, MemberItem),
        DateTimeOffset.ParseExact(properties.Items[StartedItem]!, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind));

    public AuthenticationProperties Write()
    {
        var properties = IsConfirmation ? new OpenIdConnectChallengeProperties { Prompt = "login", MaxAge = TimeSpan.Zero } : new OpenIdConnectChallengeProperties();
        properties.Items[PurposeItem] = Purpose.ToString();
        properties.Items[ReturnItem] = ReturnUrl;
        properties.Items[MemberItem] = MemberId;
        properties.Items[StartedItem] = StartedAt.ToString("O", CultureInfo.InvariantCulture);
        return properties;
    }

    /// <summary>What is not there comes back as an empty text.</summary>
    private static string? Optional(AuthenticationProperties properties, string item) =>
        properties.Items.TryGetValue(item, out var value) && value is { Length: > 0 } ? value : null;
}
