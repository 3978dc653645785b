using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Architecture;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Architecture;

public sealed class LinksHaveTheirOwnDomainTests
{
    [Fact]
    public void A_domain_of_the_service_passes() => Assert.Equal(Verdict.Passed, Judge(["DN1"], links: true).Verdict);

    [Theory]
    [InlineData(true, Verdict.PassedWithWarning)]
    [InlineData(false, Verdict.DoesNotApply)]
    [InlineData(null, Verdict.DoesNotApply)]
    public void Without_one_the_campaign_tells_whether_links_are_sent(bool? links, Verdict verdict) =>
        Assert.Equal(verdict, Judge([], links).Verdict);

    /// <summary>So that "our messages carry no links" is no disagreement with Twilio.</summary>
    [Fact]
    public void Without_a_service_there_is_nothing_yet_and_without_links_it_does_not_apply()
    {
        var account = Some.Snapshot() with { MessagingServices = [] };

        Assert.Equal(Verdict.NothingYet, Ask.For<LinksHaveTheirOwnDomain>(account).Verdict);
        Assert.Equal(Verdict.DoesNotApply, Ask.For<LinksHaveTheirOwnDomain>(account with { MessagingServices = [Some.Service() with { LinkDomainSids = [] }] }).Verdict);
    }

    [Fact]
    public void An_unread_domain_could_not_be_checked() => Assert.Equal(Verdict.CouldNotCheck, Judge(null, links: true).Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<LinksHaveTheirOwnDomain>(Some.Unread(SnapshotPart.MessagingServices)).Verdict);

    private static Finding Judge(string[]? domains, bool? links) => Ask.For<LinksHaveTheirOwnDomain>(Some.Snapshot() with
    {
        MessagingServices = [Some.Service() with { LinkDomainSids = domains, Campaigns = [Some.Campaign() with { HasEmbeddedLinks = links }] }],
    });
}
