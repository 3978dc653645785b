using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OnboardingTracker.Twilio.Tests;

public sealed class TwilioOptionsTests
{
    [Fact]
    public void Without_settings_Twilio_itself_is_read()
    {
        var options = Read();

        Assert.Equal("https://{product}.twilio.com", options.BaseUrl);
        Assert.Equal((20, TwilioClientKind.Default), (options.MaxInFlight, options.Client));
        Assert.Equal((5, 15, 90), (options.ConnectTimeout.TotalSeconds, options.RequestTimeout.TotalSeconds, options.ScanTimeout.TotalSeconds));
    }

    [Theory]
    [InlineData("BaseUrl", "http://twilio.example/{product}", "Twilio:BaseUrl must start with https://")]
    [InlineData("MaxInFlight", "0", "Twilio:MaxInFlight must be between 1 and 100.")]
    [InlineData("RequestTimeout", "00:00:00", "Twilio:RequestTimeout must be between")]
    [InlineData("Organization:Users", "https://evil.example/Users", "Twilio:Organization:Users must be a product of Twilio and a path")]
    [InlineData("Organization:OlderRoles", "iam", "Twilio:Organization:OlderRoles must be a product of Twilio and a path")]
    [InlineData("Organization:Token", "oauth/../v2", "Twilio:Organization:Token must be a product of Twilio and a path")]
    [InlineData("Client", "Sdk", "Twilio:Client is Sdk, but this build has no client over Twilio's C# library.")]
    public void A_setting_that_cannot_work_stops_the_start_with_a_sentence(string key, string value, string sentence)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => Start((key, value)));

        Assert.StartsWith(sentence, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_are_read_from_their_section() => Assert.Equal(7, Read(("MaxInFlight", "7")).MaxInFlight);

    private static TwilioOptions Read(params (string Key, string Value)[] settings)
    {
        using var services = Services(settings);
        return services.GetRequiredService<IOptions<TwilioOptions>>().Value;
    }

    private static void Start(params (string Key, string Value)[] settings)
    {
        using var services = Services(settings);
        services.GetRequiredService<IStartupValidator>().Validate();
    }

    private static ServiceProvider Services((string Key, string Value)[] settings) => new ServiceCollection()
        .AddTwilio(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Twilio:{setting.Key}", (string?)setting.Value)))
            .Build())
        .BuildServiceProvider();
}
