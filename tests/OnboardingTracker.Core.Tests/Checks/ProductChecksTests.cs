using System.Text.RegularExpressions;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks;

public sealed partial class ProductChecksTests
{
    public static TheoryData<string> Keys => [.. ProductChecks.All.Select(check => check.Definition.Key)];

    public static TheoryData<string> KeysOfThoseThatRead =>
        [.. ProductChecks.All.Where(check => check.Definition.Reads.Count > 0).Select(check => check.Definition.Key)];

    [Fact]
    public void No_two_checks_share_a_key() =>
        Assert.Equal(ProductChecks.All.Count, new CheckCatalog(ProductChecks.All).Keys.Count);

    [Fact]
    public void Every_check_of_the_product_is_in_the_list()
    {
        var written = typeof(ICheck).Assembly.GetTypes().Where(type => type.IsClass && typeof(ICheck).IsAssignableFrom(type));

        Assert.Equal(
            written.Select(type => type.Name).Order(StringComparer.Ordinal),
            ProductChecks.All.Select(check => check.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_key_is_the_class_name_in_kebab_case(string key)
    {
        var name = Check(key).GetType().Name;

        Assert.Equal(Capital().Replace(name, "-$0").ToLowerInvariant(), key);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Its_statement_and_its_values_can_be_published(string key)
    {
        var definition = Check(key).Definition;

        Assert.Matches("^[A-Z].*[^.]$", definition.Statement);
        Assert.NotEmpty(definition.Values);
        Assert.All(definition.Values, line => Assert.False(string.IsNullOrWhiteSpace(line)));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void What_Twilio_shows_is_told_in_words(string key)
    {
        var profile = Profile.Unknown with { Countries = ["US", "DE"], TwoWay = true, Mms = true, Voice = true };
        Finding[] findings = [.. Check(key).Inspect(Some.LaunchInReview(), profile), .. Check(key).Inspect(Bare(), profile)];

        Assert.All(findings.SelectMany(finding => finding.Seen), line =>
        {
            Assert.DoesNotMatch(WireName(), line.Name);
            Assert.DoesNotMatch(WireValue(), line.Value);
        });
        Assert.All(
            findings.SelectMany(finding => finding.Fixes).Where(fix => fix.Contains("Twilio Console ›", StringComparison.Ordinal)),
            fix => Assert.NotNull(ConsolePlaces.In(fix)));
    }

    /// <summary>An account in which Twilio leaves out whatever it may leave out, and everything that can be off is.</summary>
    private static AccountSnapshot Bare()
    {
        var number = Some.UsLocal() with { Sms = false, Mms = null, Voice = false, Status = null, AddressRequirements = "local", Beta = true };
        var service = new MessagingService(
            Some.Sid("MG", 1), null, null, null, null, null, false, null, null, false, [number.Sid], [], [], [Some.Campaign() with
            {
                OptOutMessage = null, HelpKeywords = [], HelpMessage = null, MessageFlow = null, SubscriberOptIn = false,
                OptInKeywords = [], OptInMessage = null,
            }]);
        return Some.LaunchInReview() with
        {
            Account = Some.Account() with { Status = null, Type = null },
            Subaccounts = [Some.Subaccount(2) with { Status = null }],
            Keys = [Some.Key(1) with { FriendlyName = null }],
            PhoneNumbers = [number, Some.TollFree()],
            MessagingServices = [service],
            Brands = [Some.Brand() with { Status = null, IdentityStatus = null, BrandScore = 1 }],
            CustomerProfiles = [Some.Profile() with { Status = null }],
            Bundles = [Some.Bundle("DE") with { ValidUntil = Some.Noon.AddDays(3) }],
            GeoPermissions = [Some.Geo("US", enabled: false), Some.Geo("FR")],
            UsageTriggers = [Some.SpendTrigger() with { UsageCategory = null, TriggerBy = null, TriggerValue = null }],
        };
    }

    [Theory]
    [MemberData(nameof(KeysOfThoseThatRead))]
    public void Where_nothing_was_read_nothing_is_claimed(string key)
    {
        var findings = Check(key).Inspect(Some.Snapshot(), Profile.Unknown).ToList();

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.True(
            finding.Verdict is Verdict.CouldNotCheck or Verdict.NothingYet or Verdict.DoesNotApply,
            $"It says {finding.Verdict}: {finding.Summary}"));
    }

    private static ICheck Check(string key) => ProductChecks.All.First(check => check.Definition.Key == key);

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Capital();

    /// <summary>A field of the API, such as "sms_url", or a bare country code.</summary>
    [GeneratedRegex("[a-z]_[a-z]|^[A-Z]{2}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WireName();

    /// <summary>A value of JSON, or a day as machines write it.</summary>
    [GeneratedRegex(@"\b(null|true|false)\b|[0-9]{4}-[0-9]{2}-[0-9]{2}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WireValue();
}
