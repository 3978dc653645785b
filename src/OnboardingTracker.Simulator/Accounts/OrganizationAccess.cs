using System.Globalization;

namespace OnboardingTracker.Simulator.Accounts;

/// <summary>Who may look into the organization: its one OAuth app, what that app may read, and the tokens it was given.</summary>
internal sealed class OrganizationAccess(TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, DateTimeOffset> tokens = new(StringComparer.Ordinal);
    private int issued;

    /// <summary>How long a token lives, as an OAuth app can be set to.</summary>
    public int TokenSeconds { get; private set; } = 3600;

    /// <summary>The app was removed: it gets no token any more, and its tokens open nothing.</summary>
    public bool IsRevoked { get; private set; }

    /// <summary>What the app may read; null for everything there is.</summary>
    public IReadOnlyList<string>? Permissions { get; private set; }

    /// <summary>How many users come at once.</summary>
    public int ItemsPerPage { get; private set; } = 100;

    /// <summary>How many tokens were given.</summary>
    public int TokensIssued => Volatile.Read(ref issued);

    /// <summary>Changes what is named and leaves the rest.</summary>
    public void Change(OrganizationChange change)
    {
        lock (gate)
        {
            TokenSeconds = change.TokenSeconds ?? TokenSeconds;
            IsRevoked = change.Revoked ?? IsRevoked;
            Permissions = change.Permissions ?? Permissions;
            ItemsPerPage = change.ItemsPerPage ?? ItemsPerPage;
            if (change.TokensTakenBack is true)
            {
                tokens.Clear();
            }
        }
    }

    /// <summary>A token for the app; null for any other pair, and when the app was removed.</summary>
    public string? Issue(string? clientId, string? clientSecret)
    {
        lock (gate)
        {
            if (IsRevoked || clientId != SimulatorCredentials.ClientId || clientSecret != SimulatorCredentials.ClientSecret)
            {
                return null;
            }

            var token = $"practice-token-{Sid.Of("", (++issued).ToString(CultureInfo.InvariantCulture))}";
            tokens[token] = clock.GetUtcNow().AddSeconds(TokenSeconds);
            return token;
        }
    }

    /// <summary>Whether a token opens the organization now.</summary>
    public bool Opens(string? token)
    {
        lock (gate)
        {
            return token is not null && !IsRevoked && tokens.TryGetValue(token, out var until) && until > clock.GetUtcNow();
        }
    }

    public bool May(string? permission) => permission is null || Permissions is null || Permissions.Contains(permission);
}

/// <summary>What the control API changes of the organization's OAuth app; what is not named stays.</summary>
/// <param name="TokensTakenBack">All tokens given so far end now; the app itself stays and gets new ones.</param>
internal sealed record OrganizationChange(
    int? TokenSeconds, bool? Revoked, IReadOnlyList<string>? Permissions, int? ItemsPerPage, bool? TokensTakenBack);
