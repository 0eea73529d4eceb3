namespace RkeStack.Engine.Hosts;

/// <summary>What is free in the file system in which a directory lies, or will lie once it is made.</summary>
/// <param name="Directory">The directory that was asked for.</param>
/// <param name="MountPoint">Where the file system is mounted; empty where it was not told.</param>
/// <param name="FreeBytes">Bytes that may still be written; null where the file system does not count them.</param>
/// <param name="FreeFiles">Files that may still be made (inodes); null where the file system does not count them.</param>
public sealed record FileSystemSpace(string Directory, string MountPoint, long? FreeBytes, long? FreeFiles);
