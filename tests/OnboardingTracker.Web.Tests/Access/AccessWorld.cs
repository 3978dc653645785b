using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.Access;

/// <summary>One app with two onboardings and people of every role, each signed in at a browser and with a token that may write.</summary>
public sealed class AccessWorld : IAsyncLifetime
{
    private const string Password = "a long phrase of everybody here";

    public TrackerHost Tracker { get; private set; } = null!;

    internal Onboarding Own { get; private set; } = null!;

    internal Onboarding Foreign { get; private set; } = null!;

    /// <summary>A step that belongs to nobody, in both onboardings.</summary>
    internal string StepKey => Steps[^1];

    /// <summary>Files, one for each onboarding, at <see cref="StepKey"/> and at each person's step.</summary>
    internal Dictionary<(Onboarding Onboarding, string Step), Guid> Files { get; } = [];

    /// <summary>Keys of steps that a person confirms.</summary>
    internal IReadOnlyList<string> Steps { get; private set; } = [];

    internal IReadOnlyList<Subject> Subjects { get; } = Subject.OfEveryRole();

    public async ValueTask InitializeAsync()
    {
        Tracker = await TrackerHost.StartAsync();
        await Tracker.CreateOwnerAsync();
        await using var scope = Tracker.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        Steps = [.. services.GetRequiredService<StepPlaybook>().Steps.Where(step => !step.IsHeading && !step.IsReadByTwilio).Take(Subjects.Count + 1).Select(step => step.Key)];

        var create = services.GetRequiredService<CreateOnboarding>();
        Own = await create.RunAsync("Theirs", null, Profile.Unknown, isPractice: false, Actor.System, CancellationToken.None);
        Foreign = await create.RunAsync("Not theirs", null, Profile.Unknown, isPractice: false, Actor.System, CancellationToken.None);
        foreach (var (index, subject) in Subjects.Index())
        {
            await AddAsync(services, subject, Steps[index]);
        }
    }

    public ValueTask DisposeAsync() => Tracker.DisposeAsync();

    /// <summary>Somebody of this organisation, with these roles.</summary>
    internal async Task<Subject> NewAsync(string name, Role[] organization, Role[] own)
    {
        await using var scope = Tracker.Services.CreateAsyncScope();
        var subject = new Subject(name, organization, own);
        await AddAsync(scope.ServiceProvider, subject, null);
        return subject;
    }

    internal string StepOf(Subject subject) => Steps[Subjects.Index().First(found => ReferenceEquals(found.Item, subject)).Index];

    private async Task AddAsync(IServiceProvider services, Subject subject, string? step)
    {
        var email = $"{subject.Name.Replace(' ', '.')}@roles.example.test".ToLowerInvariant();
        subject.MemberId = await Tracker.AddMemberAsync(subject.Name, email, Password, subject.Organization);
        var people = services.GetRequiredService<IPeopleStore>();
        var now = Tracker.Clock.GetUtcNow();
        if (subject.Own.Length > 0)
        {
            await people.SetMembershipAsync(subject.MemberId, Own.Id, before: null, subject.Own.ToHashSet(), Tracker.PeopleEntry(subject.Name, Own.Id), CancellationToken.None);
        }

        if (step is not null)
        {
            await people.AssignStepAsync(Own.Id, step, subject.MemberId, Tracker.PeopleEntry(subject.Name, Own.Id), CancellationToken.None);
            foreach (var onboarding in (Onboarding[])[Own, Foreign])
            {
                Files[(onboarding, step)] = await AddFileAsync(services, onboarding, step, now);
                Files.TryAdd((onboarding, StepKey), await AddFileAsync(services, onboarding, StepKey, now));
            }
        }

        subject.Browser = Tracker.Browser();
        var signedIn = await new Person(subject.Browser).SendAsync("/signin", form: null, new() { ["email"] = email, ["password"] = Password });
        Assert.NotNull(signedIn.Location);
        var token = await services.GetRequiredService<CreateApiToken>().RunAsync(new TokenOwner(subject.MemberId, email), "test", TokenScope.Write, CancellationToken.None);
        subject.Program = Tracker.Browser();
        subject.Program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Text);
    }

    private static async Task<Guid> AddFileAsync(IServiceProvider services, Onboarding onboarding, string step, DateTimeOffset now)
    {
        var definition = services.GetRequiredService<StepPlaybook>().Find(step)!;
        var piece = Evidence.File("scan.txt", "text/plain", 4, "", "System", now, null);
        var added = await services.GetRequiredService<AddEvidence>().RunAsync(onboarding.Key, definition, piece, "scan"u8.ToArray(), Actor.System, CancellationToken.None);
        Assert.True(added is { IsDone: true }, added?.Refusal);
        return piece.Id;
    }
}
