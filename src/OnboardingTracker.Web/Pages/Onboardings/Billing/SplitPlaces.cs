using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Billing;

/// <summary>The accounts and messaging services that the last check saw, for somebody to choose from. Twilio is not asked.</summary>
public sealed class SplitPlaces(IKeptPartStore parts)
{
    public async Task<IReadOnlyList<SplitPlace>> OfAsync(CurrentOnboarding current, CancellationToken cancellationToken)
    {
        if ((current.Connection?.AccountSid ?? current.Onboarding.CheckedAccountSid) is not { } account)
        {
            return [];
        }

        List<SplitPlace> places = [new SplitPlace(account, T("The connected account itself"), IsNamed: false)];
        foreach (var part in (await parts.NewestAsync(current.Onboarding.Id, account, cancellationToken))
            .Where(part => part.Part is SnapshotPart.Subaccounts or SnapshotPart.MessagingServices)
            .OrderBy(part => part.Part is SnapshotPart.MessagingServices))
        {
            if (await parts.ContentAsync(part.Id, cancellationToken) is { } content)
            {
                places.AddRange(PartText.Unpack(content)
                    .Where(resource => resource.Id != account)
                    .Select(resource => new SplitPlace(resource.Id, resource.Name, IsNamed: true)));
            }
        }

        return places;
    }
}

/// <summary>Something that can be a unit's own.</summary>
/// <param name="Name">As a sentence names it: <c>Messaging Service "Alerts"</c>.</param>
/// <param name="IsNamed">By the account; else the name is a text of ours.</param>
public sealed record SplitPlace(string Sid, string Name, bool IsNamed);
