using System.Net;
using System.Net.Sockets;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>The network a request comes from: an IPv4 address, or the /64 of an IPv6 one.</summary>
public static class NetworkOf
{
    private const int Ipv6PrefixBytes = 8;

    /// <summary>
    /// The network as the activity keeps it, which names no single person: 203.0.113.0/24, 2001:db8:1::/48. Null where no address is known.
    /// </summary>
    public static string? Masked(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
        {
            return null;
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var (kept, length) = plain.AddressFamily is AddressFamily.InterNetworkV6 ? (6, 48) : (3, 24);
        var bytes = plain.GetAddressBytes();
        bytes.AsSpan(kept).Clear();
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{new IPAddress(bytes)}/{length}");
    }

    public static string Caller(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily is AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes()[..Ipv6PrefixBytes])
            : address.ToString();
    }
}
