using System.Globalization;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Drift;

/// <summary>How one part of a snapshot is kept: which resources it has, which of their fields count, and what each field is called in words.</summary>
public abstract class PartForm(SnapshotPart part)
{
    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);
    private readonly HashSet<string> byPeople = new(StringComparer.Ordinal);

    public SnapshotPart Part => part;

    /// <summary>Twilio's names of the fields that are kept, each with its name in words.</summary>
    public IReadOnlyDictionary<string, string> Words => words;

    /// <summary>
    /// Whether a person or their program sets the field of these words. The others Twilio or a carrier sets, so a change of them is nobody's, whatever
    /// else was done to the resource meanwhile.
    /// </summary>
    public bool IsSetByPeople(string words) => byPeople.Contains(words);

    /// <summary>What the part was read into; null for values without a type of their own.</summary>
    public abstract Type Of { get; }

    /// <summary>The resources of this part, by their identity in ordinal order, each once; null when the part, or a piece of it, was not read.</summary>
    public IReadOnlyList<KeptResource>? Read(AccountSnapshot snapshot)
    {
        if (snapshot.Failures.Any(failure => failure.Part == part) || Resources(snapshot) is not { } resources)
        {
            return null;
        }

        return [.. resources.DistinctBy(resource => resource.Id, StringComparer.Ordinal)
            .OrderBy(resource => resource.Id, StringComparer.Ordinal)];
    }

    protected abstract IEnumerable<KeptResource>? Resources(AccountSnapshot snapshot);

    protected void Name(string key, string name, SetBy by)
    {
        words.Add(key, name);
        if (by is SetBy.People)
        {
            byPeople.Add(name);
        }
    }
}

/// <summary>The form of a part that was read into a list of one type.</summary>
public sealed class PartForm<T>(
    SnapshotPart part, Func<AccountSnapshot, IEnumerable<T>?> list, Func<T, string> id, Func<T, string> name) : PartForm(part)
{
    private readonly List<(string Key, Func<T, string?> Read)> fields = [];

    public override Type Of => typeof(T);

    /// <summary>A text as Twilio shows it.</summary>
    public PartForm<T> Text(string key, string words, SetBy by, Func<T, string?> read) => With(key, words, by, read);

    /// <summary>One of Twilio's constants, kept in our words for it.</summary>
    public PartForm<T> Word(string key, string words, SetBy by, Func<T, string?> read) =>
        With(key, words, by, resource => read(resource) is { } constant ? TwilioWords.Of(constant) : null);

    /// <summary>Something that is on or off.</summary>
    public PartForm<T> Switch(string key, string words, SetBy by, Func<T, bool?> read) =>
        With(key, words, by, resource => read(resource) is { } value ? TwilioWords.OnOff(value) : null);

    /// <summary>Something a resource can do or is.</summary>
    public PartForm<T> Claim(string key, string words, SetBy by, Func<T, bool?> read) =>
        With(key, words, by, resource => read(resource) is { } value ? TwilioWords.YesNo(value) : null);

    /// <summary>An address that Twilio calls: scheme and host only, because the rest of it often is a secret.</summary>
    public PartForm<T> Address(string key, string words, SetBy by, Func<T, string?> read) =>
        With(key, words, by, resource => read(resource) is { } address ? WebAddress.Shown(address) : null);

    public PartForm<T> Number(string key, string words, SetBy by, Func<T, decimal?> read) =>
        With(key, words, by, resource => read(resource)?.ToString("0.##########", CultureInfo.InvariantCulture));

    public PartForm<T> DayOf(string key, string words, SetBy by, Func<T, DateTimeOffset?> read) =>
        With(key, words, by, resource => read(resource) is { } instant ? Day.Of(instant) : null);

    /// <summary>Several texts whose order means nothing.</summary>
    public PartForm<T> Texts(string key, string words, SetBy by, Func<T, IEnumerable<string>?> read) =>
        With(key, words, by, resource => read(resource) is { } texts && texts.Any() ? string.Join(", ", texts.Order(StringComparer.Ordinal)) : null);

    /// <summary>Why Twilio turned something down, each with its code.</summary>
    public PartForm<T> Reasons(string key, string words, Func<T, IEnumerable<RegistrationError>> read) =>
        Texts(key, words, SetBy.Twilio, resource => read(resource)
            .Select(error => error.Code is null ? error.Description ?? "" : $"{error.Code}: {error.Description}"));

    protected override IEnumerable<KeptResource>? Resources(AccountSnapshot snapshot) => list(snapshot)?.Select(resource =>
        new KeptResource(id(resource), name(resource), [.. fields.Select(field => KeyValuePair.Create(field.Key, field.Read(resource)))]));

    private PartForm<T> With(string key, string words, SetBy by, Func<T, string?> read)
    {
        Name(key, words, by);
        fields.Add((key, read));
        return this;
    }
}

/// <summary>Who gives a field its value.</summary>
public enum SetBy
{
    /// <summary>A person, in the Console or through a program.</summary>
    People,

    /// <summary>Twilio or a carrier: a status, a score, a reason, what a number can do.</summary>
    Twilio,
}
