using System.Text.RegularExpressions;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
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
}
