using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Web.Hosting;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Cli;

/// <summary><c>reset-factors</c>: for somebody who lost their phone, their recovery codes and their passkeys; their password is left and signs them in.</summary>
internal static class ResetFactorsVerb
{
    public const string Name = "reset-factors";

    public static Command Make(IServiceProvider services, ConsoleText console)
    {
        var email = new Option<string>("--email") { Description = "Whose passkeys, second factor and recovery codes are forgotten.", Required = true };
        var verb = new Command(Name, "Forgets the passkeys and the second factor of a person and signs them out everywhere.") { email };
        verb.SetAction((parsed, cancellationToken) => VerbScope.RunAsync(
            services,
            console,
            provider => ResetAsync(provider, console, parsed.GetRequiredValue(email).Trim(), cancellationToken),
            cancellationToken));
        return verb;
    }

    private static async Task<string?> ResetAsync(IServiceProvider provider, ConsoleText console, string email, CancellationToken cancellationToken)
    {
        var members = provider.GetRequiredService<UserManager<Member>>();
        if (await members.FindByEmailAsync(email) is not { } member)
        {
            return $"Nobody here has the address {email}.";
        }

        foreach (var passkey in await members.GetPasskeysAsync(member))
        {
            await members.RemovePasskeyAsync(member, passkey.CredentialId);
        }

        // Changes the security stamp too, which ends every session.
        await provider.GetRequiredService<SecondFactor>().SwitchOffAsync(member);
        await console.Out.WriteLineAsync($"{member.Email} signs in with the password alone now.".AsMemory(), cancellationToken);
        return null;
    }
}
