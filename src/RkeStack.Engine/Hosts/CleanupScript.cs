using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Hosts;

/// <summary>
/// What runs on a host, once, to take away what containers leave behind. Two parts: the network with the tools of the
/// image, since hosts need not have them, and the files with those of the host, in the host's own mount namespace. Each
/// says what it did in lines of three fields: verb, thing, reason.
/// </summary>
internal static class CleanupScript
{
    /// <summary>Depth to which the contents of a directory that was there before are told from ours.</summary>
    public const int KnownDepth = 3;

    private const string Network =
        """
        set -u
        files=$1; shift
        say() { printf '%s\t%s\t%s\n' "$1" "$2" "${3:-}"; }
        pattern='^(KUBE-|CNI-|FLANNEL-|cali-|WEAVE)'

        # One table of one flavour: empties our chains, drops the rules elsewhere that lead to them, deletes the chains.
        clean_table() {
          local tool=$1 table=$2 saved chains
          saved=$("$tool-save" -t "$table" 2>/dev/null) || return 0
          chains=$(printf '%s\n' "$saved" | sed -n 's/^:\([^ ]*\) .*/\1/p' | grep -E "$pattern")
          rules=$(printf '%s\n' "$saved" | grep -E '^-A ' | grep -vE '^-A (KUBE-|CNI-|FLANNEL-|cali-|WEAVE)' \
            | grep -E ' -[jg] (KUBE-|CNI-|FLANNEL-|cali-|WEAVE)|--comment "?(flanneld|NodeLocal DNS Cache)')
          [ -n "$chains$rules" ] || return 0
          {
            echo "*$table"
            [ -z "$chains" ] || printf '%s\n' "$chains" | sed 's/.*/:& - [0:0]/'
            [ -z "$rules" ] || printf '%s\n' "$rules" | sed 's/^-A/-D/'
            [ -z "$chains" ] || printf '%s\n' "$chains" | sed 's/^/-X /'
            echo COMMIT
          } | "$tool-restore" -w 10 --noflush 2>/tmp/restore.err \
            && say removed "chains of $tool $table" \
            || say failed "chains of $tool $table" "$(tr '\n\t' '  ' </tmp/restore.err)"
        }

        for family in iptables ip6tables; do
          found=
          for flavour in nft legacy; do
            command -v "$family-$flavour-save" >/dev/null || continue
            found=1
            if [ $flavour = legacy ]; then
              # Asking for a legacy table makes the kernel create it: only those that exist are asked for.
              tables=$(cat "/proc/net/${family%tables}_tables_names" 2>/dev/null)
            else
              tables='raw mangle nat filter security'
            fi
            for table in $tables; do clean_table "$family-$flavour" "$table"; done
          done
          [ -n "$found" ] || ! command -v "$family-save" >/dev/null || for table in raw mangle nat filter; do clean_table "$family" "$table"; done
        done
        if command -v ipset >/dev/null; then
          for set in $(ipset list -n 2>/dev/null | grep -E '^(KUBE-|cali)'); do ipset destroy "$set" && say removed "ipset $set" || say failed "ipset $set"; done
        fi
        if command -v nft >/dev/null; then
          for family in ip ip6; do if nft delete table $family kube-proxy 2>/dev/null; then say removed "nft table $family kube-proxy"; fi; done
        fi
        for path in /sys/class/net/*; do
          link=${path##*/}
          case $link in
            flannel.1|flannel-v6.1|flannel.4096|cni0|kube-ipvs0|nodelocaldns|vxlan.calico|vxlan-v6.calico|weave|vethwe-bridge|cali[0-9a-f]*)
              if ip link delete "$link" 2>/tmp/link.err; then say removed "interface $link"
              elif [ -e "$path" ]; then say failed "interface $link" "$(tr '\n\t' '  ' </tmp/link.err)"; fi ;;
          esac
        done
        nsenter -t 1 -m -- sh -c "$files" sh "$@" || say failed files "the host's shell ended with $?"
        """;

    /// <summary>The part that runs in the host's mount namespace, by its shell. Its arguments: the depth, then paths, each with what to do before it.</summary>
    internal const string Files =
        """
        say() { printf '%s\t%s\t%s\n' "$1" "$2" "$3"; }
        depth=$1; shift
        before=
        for argument in "$@"; do
          case $argument in before:*) before="$before${argument#before:}
        " ;; esac
        done
        was_there() { printf '%s' "$before" | grep -Fxq -- "$1"; }
        mounts_below() { sed 's/^[^ ]* [^ ]* [^ ]* [^ ]* \([^ ]*\) .*/\1/' /proc/self/mountinfo | while IFS= read -r m; do
          m=$(printf '%b' "$m"); case $m in "$1"/*) printf '%s\n' "$m" ;; esac; done | sort -r; }
        exists() { [ -e "$1" ] || [ -L "$1" ]; }
        resolve() { if [ -L "$1" ]; then printf '%s' "$1"; else readlink -f -- "$1" 2>/dev/null || printf '%s' "$1"; fi; }

        unmount_below() {
          mounts_below "$(resolve "$1")" | while IFS= read -r m; do
            if was_there "$m"; then continue; fi
            umount -- "$m" 2>/dev/null || umount -l -- "$m" 2>/dev/null || say failed "mount $m" "it cannot be unmounted"
          done
        }

        take() { # a path that is ours alone
          exists "$1" || return 0
          if [ -n "$(mounts_below "$(resolve "$1")")" ]; then say failed "$1" "something is mounted below it"; return 0; fi
          rm -rf -- "$1" 2>/dev/null
          if exists "$1"; then
            # A mount point of its own cannot go, but what is in it can.
            if [ -d "$1" ] && [ -z "$(ls -A -- "$1")" ]; then say kept "$1" "it is a file system of its own"; else say failed "$1" "it cannot be removed"; fi
          else say removed "$1" ""; fi
        }

        for argument in "$@"; do
          path=${argument#*:}
          case $argument in
            whole:*)
              exists "$path" || continue
              unmount_below "$path"
              if was_there "$path/*"; then say kept "$path" "it was there before the cluster, with too much in it to tell what is new"
              elif was_there "$path"; then
                if [ -d "$path" ] && [ ! -L "$path" ]; then
                  find "$path" -mindepth 1 -maxdepth "$depth" | while IFS= read -r entry; do was_there "$entry" || take "$entry"; done
                fi
                say kept "$path" "it was there before the cluster"
              else take "$path"; fi ;;
            ifempty:*)
              [ -d "$path" ] || continue
              if was_there "$path"; then continue; fi
              if rmdir -- "$path" 2>/dev/null; then say removed "$path" ""; else say kept "$path" "there is something else in it"; fi ;;
            keep:*)
              [ -d "$path" ] || continue
              if was_there "$path"; then say kept "$path" "it was there before the cluster"
              elif rmdir -- "$path" 2>/dev/null; then say removed "$path" ""
              else say kept "$path" "it holds what must not be lost"; fi ;;
          esac
        done
        """;

    /// <summary>The command of the privileged container.</summary>
    /// <param name="paths">Directories of the cluster.</param>
    /// <param name="before">Those of them, and what was in them, that were there before the cluster.</param>
    public static IReadOnlyList<string> Command(IEnumerable<OwnedPath> paths, IEnumerable<string> before) =>
    [
        "bash", "-c", Network, "cleanup", Files, $"{KnownDepth}",
        .. paths.Select(p => $"{p.Removal.ToString().ToLowerInvariant()}:{p.Path}"),
        .. before.Select(p => $"before:{p}"),
    ];

    /// <summary>Reads what the script said.</summary>
    public static IEnumerable<CleanupResult> Read(string output) =>
        from line in output.Split('\n')
        let fields = line.Split('\t')
        where fields.Length == 3
        let kind = fields[0] switch
        {
            "removed" => CleanupKind.Removed,
            "kept" => CleanupKind.Kept,
            "failed" => CleanupKind.Failed,
            _ => (CleanupKind?)null,
        }
        where kind is not null
        select new CleanupResult(kind.Value, fields[1], fields[2].Trim());
}
