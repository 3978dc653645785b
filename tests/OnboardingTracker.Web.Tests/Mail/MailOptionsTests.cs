using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OnboardingTracker.Web.Hosting;
using OnboardingTracker.Web.Hosting.Mail;

namespace OnboardingTracker.Web.Tests.Mail;

/// <summary>Settings of mail that cannot work stop the start with a sentence.</summary>
public sealed class MailOptionsTests
{
    [Theory]
    [InlineData("Mail:Host is missing", "Mail:From=a@x.test", "Mail:Host (Mail__Host) is missing.")]
    [InlineData("no host", "Mail:Host=https://x.test;Mail:From=a@x.test", "Mail:Host (Mail__Host) is a host name")]
    [InlineData("no port", "Mail:Host=x.test;Mail:Port=0;Mail:From=a@x.test", "Mail:Port (Mail__Port) is a number")]
    [InlineData("no sender", "Mail:Host=x.test", "Mail:From (Mail__From) is the address")]
    [InlineData("half a sign-in", "Mail:Host=x.test;Mail:From=a@x.test;Mail:User=u", "Mail:User and Mail:Password")]
    [InlineData("in the clear", "Mail:Host=x.test;Mail:From=a@x.test;Mail:User=u;Mail:Password=p;Mail:UseTls=false", "Mail:UseTls (Mail__UseTls) is off")]
    public async Task Wrong_settings_stop_the_start(string what, string settings, string sentence)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Split(';').Select(one => one.Split('=')).Select(one => KeyValuePair.Create(one[0], (string?)one[1])))
            .Build();
        await using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddMail().BuildServiceProvider();

        // What the host asks before it starts anything.
        var failure = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);

        Assert.Contains(sentence, StartRefusal.SentenceOf(failure), StringComparison.Ordinal);
        Assert.NotEmpty(what);
    }
}
