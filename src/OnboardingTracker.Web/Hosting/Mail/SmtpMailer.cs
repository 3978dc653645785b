using System.Globalization;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;

namespace OnboardingTracker.Web.Hosting.Mail;

/// <summary>Hands mails to the operator's server by SMTP, one connection a mail: there are few, and a connection that idles is closed by servers anyway.</summary>
internal sealed class SmtpMailer(IOptions<MailOptions> options, PublicAddress address, TimeProvider clock) : IMailer
{
    private const string FromName = "Onboarding Tracker";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public bool IsSetUp => options.Value.IsSetUp;

    public async Task SendAsync(Core.People.Mail mail, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        using var message = MessageOf(mail, settings);
        using var smtp = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await smtp.ConnectAsync(settings.Host!, settings.Port, SecurityOf(settings), patience.Token);
            if (!string.IsNullOrEmpty(settings.User))
            {
                await smtp.AuthenticateAsync(settings.User, settings.Password!, patience.Token);
            }

            await smtp.SendAsync(message, patience.Token);

            // It is taken over by now; a server that does not say good-bye changes nothing.
            await smtp.DisconnectAsync(quit: false, CancellationToken.None);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && SentenceOf(fault) is { } said)
        {
            throw new CannotTellException(said.Sentence, said.IsWayClosed);
        }
    }

    /// <summary>
    /// Why it could not be sent, in words without an address, and without the fault itself: what a server says may repeat the receiver, the sender and parts of
    /// the mail.
    /// </summary>
    /// <returns>Null for a fault of our own.</returns>
    private static (string Sentence, bool IsWayClosed)? SentenceOf(Exception fault) => fault switch
    {
        SmtpCommandException refused => (
            string.Create(CultureInfo.InvariantCulture, $"The mail server did not take it (code {(int)refused.StatusCode})."),
            refused.StatusCode is SmtpStatusCode.ServiceNotAvailable),
        AuthenticationException => ("The mail server did not accept our name and password.", true),
        NotSupportedException => ("The mail server does not offer an encrypted connection.", true),
        SslHandshakeException => ("The certificate of the mail server is not trusted.", true),
        SocketException or IOException or ProtocolException or ServiceNotConnectedException => ("The mail server could not be reached.", true),
        OperationCanceledException or TimeoutException => ("The mail server did not answer in time.", true),
        _ => null,
    };

    private static SecureSocketOptions SecurityOf(MailOptions settings) =>
        !settings.UseTls ? SecureSocketOptions.None
        : settings.Port == MailOptions.ImplicitTlsPort ? SecureSocketOptions.SslOnConnect
        : SecureSocketOptions.StartTls;

    private MimeMessage MessageOf(Core.People.Mail mail, MailOptions settings)
    {
        var host = new Uri(address.Base).Host;
        var message = new MimeMessage
        {
            Subject = mail.Subject,
            Date = clock.GetUtcNow(),
            MessageId = $"{mail.Id}@{host}",
            Body = new BodyBuilder { TextBody = mail.Text, HtmlBody = mail.Html }.ToMessageBody(),
        };
        message.From.Add(new MailboxAddress(FromName, settings.From!));
        message.To.Add(new MailboxAddress(mail.ToName ?? "", mail.To));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.Thread is { } thread)
        {
            message.References.Add($"{thread}@{host}");
        }

        if (mail.StopAddress is { } stop)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{stop}>");
        }

        return message;
    }
}
