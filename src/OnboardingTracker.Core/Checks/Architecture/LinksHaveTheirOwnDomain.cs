using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Architecture;

/// <summary>Services whose messages carry links shorten them with a domain of their own.</summary>
public sealed class LinksHaveTheirOwnDomain : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "links-have-their-own-domain",
        "Services whose messages carry links shorten them with a domain of their own",
        [SnapshotPart.MessagingServices, SnapshotPart.LinkDomains, SnapshotPart.Campaigns],
        [
            "a domain_sid of the service: passed",
            "404, and a campaign of the service has has_embedded_links true: passed with a warning",
            "404 otherwise: not judged; campaigns not read: could not check",
            "no service with a domain, and no campaign that names links: does not apply",
            "no Messaging Service: nothing yet",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (account.MessagingServices is not { } services)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.MessagingServices))];
        }

        if (services.Count == 0)
        {
            return [Definition.NothingYet("There is no Messaging Service yet.")];
        }

        var findings = services.Select(service => Judge(service, account)).OfType<Finding>().ToList();
        return findings.Count > 0 ? findings : [Definition.DoesNotApply("No campaign names links in its messages, so no service needs a domain for short links.")];
    }

    private Finding? Judge(MessagingService service, AccountSnapshot account) => service.LinkDomainSids switch
    {
        null => Definition.CouldNotCheck(account.FailureOf(SnapshotPart.LinkDomains)),
        [var domain, ..] => Definition.Passed($"\"{service.Name}\" shortens links with its own domain.", new Seen(service.Name, domain)),
        _ when service.Campaigns is null => Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Campaigns)),
        _ when service.Campaigns.Any(campaign => campaign.HasEmbeddedLinks is true) => Definition.Warned(
            $"Messages of \"{service.Name}\" carry links, and it has no domain to shorten them.",
            $"Add a short domain and connect it to \"{service.Name}\", or write links in full: {InConsole.LinkShortening}.",
            new Seen(service.Name, "no domain for short links")),
        _ => null,
    };
}
