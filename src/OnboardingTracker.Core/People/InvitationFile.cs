using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Core.People;

/// <summary>Reads people to invite from a file of comma-separated values; each line is judged on its own.</summary>
public static class InvitationFile
{
    public const int MaxBytes = 256 * 1024;

    private const string Email = "email";
    private const string RoleName = "role";
    private const string Onboarding = "onboarding";
    private const string Note = "note";

    private static readonly string[] Known = [Email, RoleName, Onboarding, Note];

    /// <param name="onboardings">The onboardings there are, by key.</param>
    public static InvitationFileAnswer Read(byte[] bytes, IReadOnlyDictionary<string, OnboardingId> onboardings)
    {
        var file = CsvText.Read(bytes);
        if (file.Refusal is not null)
        {
            return new([], file.Refusal);
        }

        if (file.Rows.Count == 0)
        {
            return new([], "The file has no rows.");
        }

        var names = file.Rows[0].Cells.Select(cell => cell.Trim().ToLowerInvariant()).ToList();
        if (names.FirstOrDefault(name => !Known.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            return new([], $"Column {Short(unknown)} is not known. Known: {string.Join(", ", Known)}.");
        }

        if (names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            return new([], $"Column {twice.Key} is there twice.");
        }

        if (!names.Contains(Email, StringComparer.Ordinal))
        {
            return new([], $"The first line has no column {Email}. Known: {string.Join(", ", Known)}.");
        }

        if (file.Rows.Count == 1)
        {
            return new([], "The file has no rows.");
        }

        return file.Rows.Count - 1 > InvitePeople.MostAtOnce
            ? new([], $"The file has {file.Rows.Count - 1} rows. Import at most {InvitePeople.MostAtOnce} at once.")
            : new(InviteesOf(file.Rows, names, onboardings), null);
    }

    private static List<Invitee> InviteesOf(IReadOnlyList<CsvRow> rows, List<string> names, IReadOnlyDictionary<string, OnboardingId> onboardings)
    {
        var invitees = new List<Invitee>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows.Skip(1))
        {
            string Cell(string name) => names.IndexOf(name) is >= 0 and var at && at < row.Cells.Count ? row.Cells[at].Trim() : "";

            var address = Cell(Email);
            var (roles, fault) = RolesOf(Cell(RoleName), Cell(Onboarding), onboardings);
            fault = row.Cells.Count > names.Count ? $"This line has {row.Cells.Count} cells, and there are {names.Count} columns."
                : lines.TryGetValue(EmailText.Normalize(address), out var first) ? $"{address.ToLowerInvariant()} is in line {first} already."
                : fault;
            lines.TryAdd(EmailText.Normalize(address), row.Line);
            invitees.Add(new Invitee(address, roles, OneLineText.Clean(Cell(Note)), row.Line, fault));
        }

        return invitees;
    }

    private static (GivenRoles Roles, string? Fault) RolesOf(string words, string keys, IReadOnlyDictionary<string, OnboardingId> onboardings)
    {
        var places = new List<OnboardingId>();
        foreach (var key in keys.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!onboardings.TryGetValue(key, out var id))
            {
                return (new([], [], []), $"There is no onboarding {Short(key)}.");
            }

            places.Add(id);
        }

        var roles = new List<Role>();
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (ProfileWords.Find<Role>(word.ToLowerInvariant()) is not { } role)
            {
                return (new([], [], []), $"{Short(word)} is not a role.");
            }

            roles.Add(role);
        }

        return roles.Count == 0 ? (new([], [], []), "Say which role.") : (GivenRoles.Of(roles, places), null);
    }

    /// <summary>A cell may hold a page of text.</summary>
    private static string Short(string text) => text.Length <= 60 ? text : $"{text[..60]}…";
}

/// <summary>Who is to be invited, or the sentence why the file cannot be read.</summary>
public sealed record InvitationFileAnswer(IReadOnlyList<Invitee> Invitees, string? Refusal);
