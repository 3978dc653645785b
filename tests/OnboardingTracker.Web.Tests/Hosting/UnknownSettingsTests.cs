using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using OnboardingTracker.Web.Hosting;
using OnboardingTracker.Web.Tests.Architecture;

namespace OnboardingTracker.Web.Tests.Hosting;

public sealed partial class UnknownSettingsTests
{
    [Theory]
    [InlineData("Storage:DataDir", "Storage__DataDir is not known. Did you mean Storage__DataDirectory?")]
    [InlineData("Mail:Hots", "Mail__Hots is not known. Did you mean Mail__Host?")]
    [InlineData("Twilio:Organization:Tokens", "Twilio__Organization__Tokens is not known. Did you mean Twilio__Organization__Token?")]
    public void A_setting_that_nothing_reads_is_named_with_the_one_that_was_meant(string setting, string sentence) =>
        Assert.Equal([sentence], UnknownSettings.Sentences(Of(setting)));

    [Theory]
    [InlineData("Storage:DataDirectory")]
    [InlineData("Twilio:Organization:Roles")]
    [InlineData("MAIL")]
    [InlineData("Somebody:Else")]
    public void Nothing_is_said_about_settings_that_are_read_or_not_ours(string setting) => Assert.Empty(UnknownSettings.Sentences(Of(setting)));

    [Fact]
    public void Every_setting_of_the_manual_is_known()
    {
        var manual = File.ReadAllText(Path.Combine(Solution.Root, "docs", "operating.md"));
        var settings = Rows().Matches(manual).Select(row => row.Groups["key"].Value).Where(key => !key.StartsWith("ConnectionStrings", StringComparison.Ordinal) && !key.StartsWith("Serilog", StringComparison.Ordinal) && !key.EndsWith("...", StringComparison.Ordinal)).ToList();

        Assert.True(settings.Count > 20, $"Only {settings.Count} settings were found.");
        Assert.Equal([], settings.Where(setting => !UnknownSettings.IsKnown(setting.Replace("__", ":", StringComparison.Ordinal))));
    }

    private static IConfiguration Of(string setting) => new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(setting, (string?)"x")]).Build();

    [GeneratedRegex(@"^\| `(?<key>[A-Za-z]+__[A-Za-z_.]+)`", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rows();
}
