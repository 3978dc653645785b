using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Web.Hosting;

namespace OnboardingTracker.Web.Cli;

/// <summary><c>create-token</c>: prints an API token once, alone on standard output.</summary>
internal static class CreateTokenVerb
{
    public const string Name = "create-token";

    public static Command Make(IServiceProvider services, ConsoleText console)
    {
        var email = new Option<string>("--email") { Description = "Whose token it is.", Required = true };
        var name = new Option<string>("--name") { Description = "What it is for; shown in lists and in the history.", Required = true };
        var scope = new Option<string>("--scope") { Description = "What it may do.", Required = true };
        scope.AcceptOnlyFromAmong([.. Enum.GetValues<TokenScope>().Select(ProfileWords.Of)]);
        var verb = new Command(Name, "Makes an API token and prints it once.") { email, name, scope };
        verb.SetAction((parsed, cancellationToken) => VerbScope.RunAsync(
            services,
            console,
            provider => CreateAsync(
                provider,
                console,
                parsed.GetRequiredValue(email).Trim(),
                parsed.GetRequiredValue(name),
                ProfileWords.Find<TokenScope>(parsed.GetRequiredValue(scope))!.Value,
                cancellationToken),
            cancellationToken));
        return verb;
    }

    private static async Task<string?> CreateAsync(
        IServiceProvider provider, ConsoleText console, string email, string name, TokenScope scope, CancellationToken cancellationToken)
    {
        if (OneLineText.Clean(name) is not { } cleanName)
        {
            return "Enter a name for the token.";
        }

        if (OneLineText.Fault("name", cleanName, ApiToken.NameMaxLength) is { } fault)
        {
            return fault;
        }

        if (await provider.GetRequiredService<UserManager<Member>>().FindByEmailAsync(email) is not { } member)
        {
            return $"Nobody here has the address {email}.";
        }

        var issued = await provider.GetRequiredService<CreateApiToken>()
            .RunAsync(new TokenOwner(member.Id, member.Email!), cleanName, scope, cancellationToken);
        await console.Out.WriteLineAsync(issued.Text.AsMemory(), cancellationToken);
        return null;
    }
}
