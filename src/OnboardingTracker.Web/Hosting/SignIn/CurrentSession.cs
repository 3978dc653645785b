using OnboardingTracker.Core.People;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>The session a request came with; a feature of the request, there when a person is signed in.</summary>
/// <param name="ProvedAt">When the person last proved who they are in it: at sign-in, or when they confirmed it since.</param>
/// <param name="HasTwoFactors">They did so with two factors, of which a passkey with verification is one and the other.</param>
public sealed record CurrentSession(Session Session, DateTimeOffset ProvedAt, bool HasTwoFactors)
{
    /// <summary>How long a proof is good enough for what could do harm.</summary>
    public static readonly TimeSpan Recent = TimeSpan.FromMinutes(10);

    public bool IsRecent(DateTimeOffset now) => now - ProvedAt <= Recent;

    public static CurrentSession? Of(HttpContext context) => context.Features.Get<CurrentSession>();
}
