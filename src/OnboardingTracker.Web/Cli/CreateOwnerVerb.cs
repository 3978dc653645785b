using System.CommandLine;
using OnboardingTracker.Web.Hosting;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Cli;

/// <summary><c>create-owner</c>: what the setup address does, without a browser.</summary>
internal static class CreateOwnerVerb
{
    public const string Name = "create-owner";

    public static Command Make(IServiceProvider services, ConsoleText console)
    {
        var email = new Option<string>("--email") { Description = "The owner's e-mail address.", Required = true };
        var password = new Option<string>("--password") { Description = "At least 12 characters.", Required = true };
        var name = new Option<string?>("--name") { Description = "The name shown beside what the owner does." };
        var verb = new Command(Name, "Makes an owner, as the setup address does.") { email, password, name };
        verb.SetAction((parsed, cancellationToken) => VerbScope.RunAsync(
            services,
            console,
            async scope =>
            {
                var made = await scope.GetRequiredService<OwnerAccounts>()
                    .CreateAsync(parsed.GetRequiredValue(email), parsed.GetValue(name), parsed.GetRequiredValue(password));
                if (made.IsDone)
                {
                    await console.Out.WriteLineAsync($"Made the owner {parsed.GetRequiredValue(email).Trim()}.".AsMemory(), cancellationToken);
                }

                return made.Refusal;
            },
            cancellationToken));
        return verb;
    }
}
