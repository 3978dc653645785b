using System.Net;
using System.Net.Sockets;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>The network a request comes from: an IPv4 address, or the /64 of an IPv6 one.</summary>
public static class NetworkOf
{
    private const int Ipv6PrefixBytes = 8;
    private const int ShownIpv6Bytes = 6;

    /// <summary>As much as helps somebody to know where they were, and no more: 203.0.113.*, 2001:db8:1::/48.</summary>
    public static string Masked(HttpContext context)
    {
        var address = AddressOf(context);
        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
        {
            var text = address.ToString();
            return $"{text[..text.LastIndexOf('.')]}.*";
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(ShownIpv6Bytes).Clear();
        return $"{new IPAddress(bytes)}/{8 * ShownIpv6Bytes}";
    }

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
