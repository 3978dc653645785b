using System.Net;
using Microsoft.Extensions.Options;
using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Web.Hosting.Mail;

/// <summary>Stops the start with a sentence when the settings of the section "Mail" cannot work.</summary>
internal sealed class MailOptionsRule : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var complaints = Complaints(options).ToList();
        return complaints.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(complaints);
    }

    private static IEnumerable<string> Complaints(MailOptions options)
    {
        if (!options.IsSetUp)
        {
            if (options.User is not null || options.Password is not null || options.From is not null)
            {
                yield return "Mail:Host (Mail__Host) is missing. Name the mail server, for example smtp.example.com, or take the other settings of Mail out.";
            }

            yield break;
        }

        if (Uri.CheckHostName(options.Host) is UriHostNameType.Unknown)
        {
            yield return "Mail:Host (Mail__Host) is a host name or an address, for example smtp.example.com, without a scheme and a port.";
        }

        if (options.Port is < IPEndPoint.MinPort + 1 or > IPEndPoint.MaxPort)
        {
            yield return "Mail:Port (Mail__Port) is a number from 1 to 65535, most often 587 or 465.";
        }

        if (!EmailText.IsAddress(options.From))
        {
            yield return "Mail:From (Mail__From) is the address that mails come from, for example tracker@example.com.";
        }

        if (string.IsNullOrEmpty(options.User) != string.IsNullOrEmpty(options.Password))
        {
            yield return "Mail:User and Mail:Password (Mail__User, Mail__Password) belong together. Set both or none.";
        }

        if (!options.UseTls && !string.IsNullOrEmpty(options.Password) && !IsThisMachine(options.Host!))
        {
            yield return "Mail:UseTls (Mail__UseTls) is off: the password would go to the mail server in the clear. Switch it on, or use a server on this machine.";
        }
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
