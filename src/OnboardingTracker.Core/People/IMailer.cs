namespace OnboardingTracker.Core.People;

/// <summary>Hands mails to the operator's mail server.</summary>
public interface IMailer
{
    /// <summary>Whether the operator has set up a mail server; without one nobody is told by e-mail and nothing is lost.</summary>
    bool IsSetUp { get; }

    /// <summary>Returns once the server has taken the mail over.</summary>
    /// <exception cref="Telling.CannotTellException">The server refused it or could not be reached; the message is for people and names no address.</exception>
    Task SendAsync(Mail mail, CancellationToken cancellationToken);
}

/// <summary>An installation without a mail server.</summary>
public sealed class NoMailer : IMailer
{
    public bool IsSetUp => false;

    public Task SendAsync(Mail mail, CancellationToken cancellationToken) => throw new Telling.CannotTellException("No mail server is set up.", isWayClosed: true);
}

/// <summary>One mail to one person.</summary>
/// <param name="Id">The same at every try, so that a mail program shows a mail once that came twice.</param>
/// <param name="Text">Comes first; whoever reads plain text misses nothing.</param>
/// <param name="Html">The same with headings and a link to press on.</param>
/// <param name="Thread">Mails of one thread stand together in a mail program; null for one that belongs to none.</param>
/// <param name="StopAddress">Where the reader ends such mails; null for one that comes once.</param>
public sealed record Mail(string Id, string To, string? ToName, string Subject, string Text, string Html, string? Thread = null, string? StopAddress = null)
{
    /// <summary>The same as one of many, which can be stopped.</summary>
    public Mail Threaded(string? thread, string stopAddress) => this with { Thread = thread, StopAddress = stopAddress };
}
