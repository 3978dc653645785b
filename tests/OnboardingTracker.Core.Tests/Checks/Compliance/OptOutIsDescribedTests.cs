using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Compliance;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Compliance;

public sealed class OptOutIsDescribedTests
{
    /// <summary>What may be missing, as the sentence names it, and how its fix begins.</summary>
    public static TheoryData<string, string> Fields => new()
    {
        { "answer to a stop word", "Write the answer to a stop word" },
        { "help words", "Name the words that ask for help" },
        { "answer to a help word", "Write the answer to a help word" },
        { "how people opt in", "Describe in 40 or more characters" },
        { "that people opt in first", "Confirm that people opt in" },
    };

    [Fact]
    public void A_campaign_that_describes_everything_passes()
    {
        var finding = Judge(Some.Campaign());

        Assert.Equal(Verdict.Passed, finding.Verdict);
        Assert.Contains(new Seen("Alerts: stop words", "STOP, END"), finding.Seen);
    }

    [Fact]
    public void No_stop_words_of_its_own_means_twilios_default_words()
    {
        var finding = Judge(Some.Campaign() with { OptOutKeywords = [] });

        Assert.Equal(Verdict.Passed, finding.Verdict);
        Assert.Contains(new Seen("Alerts: stop words", "none: Twilio's default words"), finding.Seen);
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Each_missing_field_is_named_with_its_fix(string field, string fix)
    {
        var finding = Judge(Without(field));

        Assert.Equal(Verdict.NotPassed, finding.Verdict);
        Assert.Equal($"The campaign of \"Alerts\" does not describe: {field}.", finding.Summary);
        Assert.StartsWith(fix, Assert.Single(finding.Fixes), StringComparison.Ordinal);
        Assert.Equal("A2P 10DLC campaigns", ConsolePlaces.In(finding.Fixes[0])?.Name);
        Assert.Equal($"Alerts: {field}", Assert.Single(finding.Seen).Name);
    }

    [Theory]
    [InlineData(39, Verdict.NotPassed)]
    [InlineData(40, Verdict.Passed)]
    public void A_message_flow_of_40_characters_is_long_enough(int length, Verdict verdict)
    {
        var finding = Judge(Some.Campaign() with { MessageFlow = new string('a', length) });

        Assert.Equal(verdict, finding.Verdict);
        Assert.Equal(verdict is Verdict.NotPassed, finding.Seen.Contains(new Seen("Alerts: how people opt in", "39 characters")));
    }

    [Fact]
    public void Several_missing_fields_are_named_together()
    {
        var finding = Judge(Some.Campaign() with { HelpMessage = null, SubscriberOptIn = null });

        Assert.Contains("answer to a help word, that people opt in first", finding.Summary, StringComparison.Ordinal);
        Assert.Equal(2, finding.Fixes.Count);
    }

    [Theory]
    [InlineData(null, "https://northwind.example/terms", "privacy policy")]
    [InlineData("https://northwind.example/privacy", null, "terms and conditions")]
    [InlineData(null, null, "privacy policy and no terms and conditions")]
    public void Missing_links_are_warned(string? privacy, string? terms, string named)
    {
        var finding = Judge(Some.Campaign() with { PrivacyPolicyUrl = privacy, TermsAndConditionsUrl = terms });

        Assert.Equal(Verdict.PassedWithWarning, finding.Verdict);
        Assert.EndsWith($"has no {named}.", finding.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", Verdict.Passed)]
    [InlineData("type", Verdict.NotPassed)]
    [InlineData("images", Verdict.NotPassed)]
    [InlineData("confirmation", Verdict.PassedWithWarning)]
    [InlineData("help", Verdict.PassedWithWarning)]
    public void A_toll_free_verification_shows_how_people_opt_in(string without, Verdict verdict)
    {
        var whole = Some.Verification(Some.TollFree());
        var verification = without switch
        {
            "type" => whole with { OptInType = null },
            "images" => whole with { OptInImages = 0 },
            "confirmation" => whole with { HasOptInConfirmation = false },
            "help" => whole with { HasHelpSample = false },
            _ => whole,
        };

        var finding = Ask.For<OptOutIsDescribed>(
            Some.Snapshot() with { TollfreeVerifications = [verification] }, Profile.Unknown with { SenderTypes = [SenderType.TollFree] });

        Assert.Equal(verdict, finding.Verdict);
        Assert.Equal(verdict is Verdict.Passed, finding.Fixes.Count == 0);
    }

    [Theory]
    [InlineData("US", "stop help info", true, Verdict.Passed)]
    [InlineData("US", "stop help", true, Verdict.NotPassed)]
    [InlineData("US", "help info", true, Verdict.NotPassed)]
    [InlineData("US", "stop info", true, Verdict.NotPassed)]
    [InlineData("CA", "stop help info", true, Verdict.NotPassed)]
    [InlineData("CA", "stop help info aide arret", true, Verdict.Passed)]
    [InlineData("US", "stop help info", false, Verdict.PassedWithWarning)]
    [InlineData("US", "stop help info", null, Verdict.PassedWithWarning)]
    public void A_short_code_answers_the_words_of_its_country(string country, string words, bool? twice, Verdict verdict)
    {
        var application = Some.ShortCodeApplication(country: country) with { ComplianceWords = words.Split(' '), DoubleOptIn = twice };

        var finding = Ask.For<OptOutIsDescribed>(
            Some.Snapshot() with { ShortCodeApplications = [application, Some.ShortCodeApplication("CANCELED") with { ComplianceWords = [] }] },
            Profile.Unknown with { SenderTypes = [SenderType.ShortCode] });

        Assert.Equal(verdict, finding.Verdict);
    }

    [Fact]
    public void Other_registrations_that_are_planned_and_were_not_read_could_not_be_checked()
    {
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<OptOutIsDescribed>(
            Some.Unread(SnapshotPart.TollfreeVerifications), Profile.Unknown with { SenderTypes = [SenderType.TollFree] }).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<OptOutIsDescribed>(
            Some.Unread(SnapshotPart.ShortCodeApplications), Profile.Unknown with { SenderTypes = [SenderType.ShortCode] }).Verdict);
    }

    [Fact]
    public void Without_a_campaign_there_is_nothing_yet() =>
        Assert.Equal(Verdict.NothingYet, Ask.For<OptOutIsDescribed>(NoOthers with { MessagingServices = [Some.Service()] }).Verdict);

    [Theory]
    [InlineData(SenderType.TollFree, "Toll-free numbers are planned, and no verification is handed in yet.")]
    [InlineData(SenderType.ShortCode, "Short codes are planned, and no application is handed in yet.")]
    public void What_is_planned_and_not_handed_in_is_still_to_do(SenderType planned, string summary)
    {
        var finding = Ask.For<OptOutIsDescribed>(NoOthers, Profile.Unknown with { Countries = ["CA"], SenderTypes = [planned] });

        Assert.Equal((Verdict.NothingYet, summary), (finding.Verdict, finding.Summary));
    }

    [Fact]
    public void It_does_not_apply_without_the_us() =>
        Assert.Equal(Verdict.DoesNotApply, Ask.For<OptOutIsDescribed>(NoOthers, Profile.Unknown with { Countries = ["DE"] }).Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked()
    {
        var unread = Some.Service() with { Campaigns = null };

        Assert.Equal(Verdict.CouldNotCheck, Ask.For<OptOutIsDescribed>(Some.Unread(SnapshotPart.MessagingServices)).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<OptOutIsDescribed>(Some.Snapshot() with { MessagingServices = [unread] }).Verdict);
    }

    /// <summary>No registration beside campaigns.</summary>
    private static AccountSnapshot NoOthers => Some.Snapshot() with { TollfreeVerifications = [], ShortCodeApplications = [] };

    private static Campaign Without(string field) => field switch
    {
        "answer to a stop word" => Some.Campaign() with { OptOutMessage = null },
        "help words" => Some.Campaign() with { HelpKeywords = [] },
        "answer to a help word" => Some.Campaign() with { HelpMessage = null },
        "how people opt in" => Some.Campaign() with { MessageFlow = null },
        _ => Some.Campaign() with { SubscriberOptIn = false },
    };

    private static Finding Judge(Campaign campaign) =>
        Ask.For<OptOutIsDescribed>(NoOthers with { MessagingServices = [Some.Service() with { Campaigns = [campaign] }] });
}
