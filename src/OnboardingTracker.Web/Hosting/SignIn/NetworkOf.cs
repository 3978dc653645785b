using System.Net;
using System.Net.Sockets;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>The network a request comes from: an IPv4 address, or the /64 of an IPv6 one.</summary>
public static class NetworkOf
{
    private const int Ipv6PrefixBytes = 8;

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
