using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>An archive with one part that unpacks to gigabytes, made without packing gigabytes: what was packed once is repeated.</summary>
internal static class ZipBomb
{
    private const int Block = 64 * 1024 * 1024;
    private const ushort Zip64 = 1;

    /// <param name="size">How much comes out; a multiple of 64 MiB.</param>
    public static byte[] Of(string name, char content, long size)
    {
        var packed = Pack((byte)content, size / Block);
        var part = Encoding.UTF8.GetBytes(name);
        byte[] sizes = [.. Two(Zip64), .. Two(16), .. Eight(size), .. Eight(packed.Length)];
        byte[] head = [.. Two(45), .. Two(0x800), .. Two(8), .. Four(0), .. Four(0), .. Four(uint.MaxValue), .. Four(uint.MaxValue), .. Two((ushort)part.Length), .. Two((ushort)sizes.Length)];
        byte[] local = [.. Four(0x04034B50), .. head, .. part, .. sizes, .. packed];
        byte[] central = [.. Four(0x02014B50), .. Two(45), .. head, .. Two(0), .. Two(0), .. Two(0), .. Four(0), .. Four(0), .. part, .. sizes];
        return [.. local, .. central, .. Four(0x06054B50), .. Two(0), .. Two(0), .. Two(1), .. Two(1), .. Four((uint)central.Length), .. Four((uint)local.Length), .. Two(0)];
    }

    /// <summary>After a flush deflated data ends at a byte, so a later block can stand there again and again.</summary>
    private static byte[] Pack(byte content, long blocks)
    {
        var block = new byte[Block];
        Array.Fill(block, content);
        using var packed = new MemoryStream();
        var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true);
        deflate.Write(block);
        deflate.Flush();
        var first = packed.ToArray();
        deflate.Write(block);
        deflate.Flush();
        var repeated = packed.ToArray()[first.Length..];
        var before = packed.Length;
        deflate.Dispose();
        var end = packed.ToArray()[(int)before..];

        using var whole = new MemoryStream();
        whole.Write(first);
        for (var number = 1; number < blocks; number++)
        {
            whole.Write(repeated);
        }

        whole.Write(end);
        return whole.ToArray();
    }

    private static byte[] Two(ushort value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] Four(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] Eight(long value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        return bytes;
    }
}
