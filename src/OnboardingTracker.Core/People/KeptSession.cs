namespace OnboardingTracker.Core.People;

/// <summary>A session as the store keeps it.</summary>
/// <param name="Ticket">Who is signed in and how, encrypted.</param>
/// <param name="MemberVersion">Another one each time something about the person was saved: what the ticket says about them is then old.</param>
public sealed record KeptSession(Session Session, byte[] Ticket, string? MemberVersion);
