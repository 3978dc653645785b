using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Web.Jobs;

namespace OnboardingTracker.Web.Tests.Jobs;

public sealed class CheckOptionsTests
{
    [Fact]
    public void Without_settings_the_cadence_is_the_default()
    {
        using var services = Services();

        Assert.Equal(CheckCadence.Default, services.GetRequiredService<CheckCadence>());
    }

    [Fact]
    public void Settings_are_read_from_their_section()
    {
        using var services = Services(("WhileWaiting", "00:05:00"), ("WhileOpen", "01:00:00"), ("WhenDone", "7.00:00:00"));

        Assert.Equal(
            new CheckCadence(TimeSpan.FromMinutes(5), TimeSpan.FromHours(1), TimeSpan.FromDays(7)), services.GetRequiredService<CheckCadence>());
    }

    [Theory]
    [InlineData("WhileWaiting", "00:01:59")]
    [InlineData("WhileOpen", "-01:00:00")]
    [InlineData("WhenDone", "31.00:00:00")]
    public void A_pause_that_cannot_work_stops_the_start_with_a_sentence(string key, string value)
    {
        using var services = Services((key, value));

        var refusal = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal($"Checks:{key} must be between 2 minutes and 30 days, written as 00:20:00 or 1.00:00:00.", refusal.Message);
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Checks:Scheduled", "false"), .. settings.Select(setting => KeyValuePair.Create($"Checks:{setting.Key}", (string?)setting.Value))])
            .Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddJobs(configuration).BuildServiceProvider();
    }
}
