namespace Wrapgen.Cli.Tests.CastXmlCache;

/// <summary>
/// A small shell script that stands in for castxml. It logs its calls, follows includes, writes XML that depends on
/// every header and flag (one that mentions a lambda is named as clang names it), the text with line markers for
/// <c>-E</c>, and a list of headers for <c>-MD -MF</c>. The files beside it can make it fail, print, wait, or die.
/// </summary>
internal sealed class StandInCastXml
{
    private const string Script = """
        printf '%s\n' "$*" >> "$0.log"
        here=$0; mode=full; out=; unit=; dep=; dirs=; flags=
        parse() {
          while [ $# -gt 0 ]; do
            case $1 in
              -o) out=$2; shift ;;
              -E) mode=preprocess ;;
              -MD) ;;
              -MF) dep=$2; shift ;;
              -I*) dirs="$dirs${1#-I}
        " ;;
              @*) eval "parse $(tr '\n' ' ' < "${1#@}")" ;;
              *.cxx) unit=$1 ;;
              *) flags="$flags $1" ;;
            esac
            shift
          done
        }
        parse "$@"
        list=$(mktemp)
        trap 'rm -f "$list"' EXIT
        visit() {
          grep -qxF -- "$1" "$list" && return
          printf '%s\n' "$1" >> "$list"
          sed -n 's/^#include \(["<].*\)[">]$/\1/p' "$1" | while IFS= read -r include; do
            name=${include#?}
            beside=$(dirname -- "$1")/$name
            case $beside in ./*) [ "${1#./}" = "$1" ] && beside=${beside#./} ;; esac
            case $include in '"'*) [ -f "$beside" ] && { visit "$beside"; continue; } ;; esac
            printf '%s' "$dirs" | while IFS= read -r dir; do
              [ -f "$dir/$name" ] && { visit "$dir/$name"; break; }
            done
          done
        }
        visit "$unit"
        escape() { sed -e 's/&/\&amp;/g' -e 's/</\&lt;/g' -e 's/>/\&gt;/g' -e "s/'/\&apos;/g" -e 's/"/\&quot;/g'; }
        if [ -n "$dep" ]; then
          { printf 'unit.o:'; sed -e 's/\$/$$/g' -e 's/#/\\#/g' -e 's/ /\\ /g' -e 's/^/ /' -e 's/$/ \\/' "$list"; echo; } > "$dep"
        fi
        if [ $mode = preprocess ]; then
          while IFS= read -r file; do printf '# 1 "%s"\n' "$file"; grep -v '^#' "$file"; done < "$list"
          exit 0
        fi
        [ -f "$here.out" ] && cat "$here.out"
        [ -f "$here.err" ] && cat "$here.err" >&2
        [ -f "$here.run" ] && . "$here.run"
        {
          echo '<?xml version="1.0"?>'
          echo '<CastXML format="1.3.1">'
          printf '  <Flags text="%s"/>\n' "$(printf '%s' "$flags" | escape)"
          while IFS= read -r file; do printf '  <Text value="%s"/>\n' "$(grep -v '^#' "$file" | escape)"; done < "$list"
          while IFS= read -r file; do grep -q lambda "$file" && printf '  <Struct name="Wrap&lt;(lambda at %s:1:9)&gt;"/>\n' "$(printf '%s' "$file" | escape)"; done < "$list"
          number=0
          while IFS= read -r file; do number=$((number+1)); printf '  <File id="f%s" name="%s"/>\n' $number "$(printf '%s' "$file" | escape)"; done < "$list"
          echo '</CastXML>'
        } > "$out.tmp" && mv "$out.tmp" "$out"

        """;

    private readonly string _path;

    public StandInCastXml(string path)
    {
        _path = path;
        Install("");
    }

    public string Path => _path;

    /// <summary>Every call so far: its arguments.</summary>
    public IReadOnlyList<string> Calls => File.Exists(_path + ".log") ? File.ReadAllLines(_path + ".log") : [];

    /// <summary>Calls that made XML.</summary>
    public int Runs => Calls.Count(call => !IsPreprocessing(call));

    /// <summary>Calls that only preprocessed.</summary>
    public int Preprocessings => Calls.Count(IsPreprocessing);

    /// <summary>Writes the script again, with a comment that makes it a different program.</summary>
    public void Install(string comment) =>
        Checkout.WriteProgram(_path, Script.ReplaceLineEndings("\n") + "# " + comment);

    /// <summary>Sets what it prints to standard output and standard error from now on.</summary>
    public void Prints(string output, string error)
    {
        File.WriteAllText(_path + ".out", output);
        File.WriteAllText(_path + ".err", error);
    }

    /// <summary>Sets a shell fragment that runs before it writes XML.</summary>
    public void Does(string script) => File.WriteAllText(_path + ".run", script);

    private static bool IsPreprocessing(string call) => (" " + call + " ").Contains(" -E ", StringComparison.Ordinal);
}
