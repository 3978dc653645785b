using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Tests.Fakes;

/// <summary>Loads copies and refuses a save when somebody saved since the load, as a database does.</summary>
internal sealed class InMemoryOnboardings : IOnboardingStore
{
    private readonly Dictionary<string, Onboarding> saved = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<Onboarding, StrongBox<int>> loaded = [];

    /// <summary>What others do to the stored onboarding just before each of the next saves.</summary>
    public Queue<Action<Onboarding>> Meanwhile { get; } = new();

    public List<ActivityEntry> Activity { get; } = [];

    public List<EvidenceFile> Files { get; } = [];

    public List<KeptLook> Looks { get; } = [];

    public int Loads { get; private set; }

    public int Saves { get; private set; }

    public Onboarding this[string key] => saved[key];

    public void Put(Onboarding onboarding) => saved[onboarding.Key] = Copy(onboarding);

    public Task<Onboarding?> FindAsync(string key, CancellationToken cancellationToken)
    {
        Loads++;
        if (!saved.TryGetValue(key, out var stored))
        {
            return Task.FromResult<Onboarding?>(null);
        }

        var copy = Copy(stored);
        loaded.Add(copy, new StrongBox<int>(copy.Revision));
        return Task.FromResult<Onboarding?>(copy);
    }

    public Task<Outcome> AddAsync(Onboarding onboarding, CancellationToken cancellationToken, string? lead = null)
    {
        if (saved.ContainsKey(onboarding.Key) || saved.Values.Any(known => known.Id == onboarding.Id))
        {
            return Task.FromResult(Outcome.Conflict("The key is taken."));
        }

        Activity.AddRange(onboarding.Recorded);
        onboarding.Forget();
        Put(onboarding);
        return Task.FromResult(Outcome.Done);
    }

    public Task<Outcome> SaveAsync(Onboarding onboarding, CancellationToken cancellationToken)
    {
        if (Meanwhile.TryDequeue(out var others))
        {
            others(saved[onboarding.Key]);
            saved[onboarding.Key].Forget();
        }

        if (!loaded.TryGetValue(onboarding, out var revision) || revision.Value != saved[onboarding.Key].Revision)
        {
            return Task.FromResult(Outcome.Conflict("Somebody was faster."));
        }

        Saves++;
        Activity.AddRange(onboarding.Recorded);
        onboarding.Forget();
        revision.Value = onboarding.Revision;
        Put(onboarding);
        return Task.FromResult(Outcome.Done);
    }

    public async Task<Outcome> SaveAsync(Onboarding onboarding, EvidenceFile file, CancellationToken cancellationToken)
    {
        var outcome = await SaveAsync(onboarding, cancellationToken);
        if (outcome.IsDone)
        {
            Files.Add(file);
        }

        return outcome;
    }

    public async Task<Outcome> SaveAsync(Onboarding onboarding, KeptLook look, CancellationToken cancellationToken)
    {
        var outcome = await SaveAsync(onboarding, cancellationToken);
        if (outcome.IsDone)
        {
            Looks.Add(look);
        }

        return outcome;
    }

    public Task<bool> DeleteAsync(OnboardingId id, ActivityEntry deletion, CancellationToken cancellationToken) =>
        Task.FromResult(saved.Values.FirstOrDefault(known => known.Id == id) is { } found && saved.Remove(found.Key));

    public Task<bool> KeyExistsAsync(string key, CancellationToken cancellationToken) => Task.FromResult(saved.ContainsKey(key));

    public Task<string?> KeyOfAsync(OnboardingId id, CancellationToken cancellationToken) =>
        Task.FromResult(saved.Values.FirstOrDefault(known => known.Id == id)?.Key);

    /// <summary>A copy down to steps and check records; what lies below never changes.</summary>
    private static T Copy<T>(T original)
        where T : class
    {
        const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic;
        var clone = typeof(object).GetMethod(nameof(MemberwiseClone), Hidden)!.Invoke(original, null)!;
        foreach (var field in original.GetType().GetFields(Hidden))
        {
            var isList = field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(List<>);
            if (isList && field.GetValue(original) is IList list)
            {
                var items = (IList)Activator.CreateInstance(field.FieldType)!;
                foreach (var item in list)
                {
                    items.Add(item is Step or CheckRecord ? Copy(item) : item);
                }

                field.SetValue(clone, items);
            }
        }

        return (T)clone;
    }
}
