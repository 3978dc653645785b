using System.Net;
using System.Net.Sockets;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>The network a request comes from: an IPv4 address, or the /64 of an IPv6 one.</summary>
public static class NetworkOf
{
    private const int Ipv6PrefixBytes = 8;

    /// <summary>
    /// The network as it is kept and shown, which names no single person: 203.0.113.0/24, 2001:db8:1::/48. Null where no address is known.
    /// </summary>
    public static string? Masked(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is null)
        {
            return null;
        }

        var address = AddressOf(context);
        var (kept, length) = address.AddressFamily is AddressFamily.InterNetworkV6 ? (6, 48) : (3, 24);
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(kept).Clear();
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{new IPAddress(bytes)}/{length}");
    }

    /// <summary>The same in a list that people read.</summary>
    public static string Shown(HttpContext context) => Masked(context) ?? "unknown";

    public static string Caller(HttpContext context)
    {
        var address = AddressOf(context);
        return address.AddressFamily is AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes()[..Ipv6PrefixBytes])
            : address.ToString();
    }

    private static IPAddress AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
    }
}
