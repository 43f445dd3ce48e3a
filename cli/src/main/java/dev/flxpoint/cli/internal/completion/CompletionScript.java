package dev.flxpoint.cli.internal.completion;

import dev.flxpoint.api.Operation;
import dev.flxpoint.cli.internal.call.CallArguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The script that a shell reads: the words that may follow each command, and the parameters of each
 * operation. It asks no Java, so that a key press costs nothing.
 */
final class CompletionScript {
  private static final String TEMPLATE =
      """
      # Completes the flxpoint command. Made by 'flxpoint completion'.
      _flxpoint_words() {
        case $1 in
      @COMMANDS@    *) return 1 ;;
        esac
      }

      _flxpoint_operations='@OPERATIONS@'

      _flxpoint_params() {
        case $1 in
      @PARAMETERS@    *) ;;
        esac
      }

      _flxpoint() {
        local current=$2 previous=$3 at='' operation='' word i
        for ((i = 1; i < COMP_CWORD; i++)); do
          word=${COMP_WORDS[i]}
          if [ "$at" = call ]; then
            # Not every word is one: a value of an option may come before it.
            case " $_flxpoint_operations " in
              *" $word "*) operation=$word ;;
            esac
          elif _flxpoint_words "${at:+$at }$word" > /dev/null; then
            at="${at:+$at }$word"
          fi
        done
        COMPREPLY=()
        case $previous in
          --param)
            COMPREPLY=($(compgen -S = -W "$(_flxpoint_params "$operation")" -- "$current"))
            compopt -o nospace 2> /dev/null
            return ;;
          --operation)
            COMPREPLY=($(compgen -W "$_flxpoint_operations" -- "$current"))
            return ;;
          --type | --expect)
            COMPREPLY=($(compgen -W 'account source channel' -- "$current"))
            return ;;
          --token-file | --csv | --body | --state)
            COMPREPLY=($(compgen -f -- "$current"))
            return ;;
        esac
        if [ "$at" = call ] && [ -z "$operation" ] && [ "${current#-}" = "$current" ]; then
          COMPREPLY=($(compgen -W "$_flxpoint_operations" -- "$current"))
          return
        fi
        COMPREPLY=($(compgen -W "$(_flxpoint_words "$at")" -- "$current"))
        if [ ${#COMPREPLY[@]} -eq 0 ] && [ "${current#-}" = "$current" ]; then
          COMPREPLY=($(compgen -f -- "$current"))
        fi
      }

      complete -F _flxpoint flxpoint ./flxpoint
      """;

  private CompletionScript() {}

  /** Returns it for that command, with all that is below it. */
  static String of(CommandLine root, Shell shell) {
    List<String> commands = new ArrayList<>();
    add(root, "", commands);
    StringBuilder params = new StringBuilder();
    List<String> ids = new ArrayList<>();
    for (Operation operation : Operation.values()) {
      ids.add(operation.id());
      List<String> names = CallArguments.parameters(operation);
      if (!names.isEmpty()) {
        params.append(line(operation.id(), names));
      }
    }
    return shell.before()
        + TEMPLATE
            .replace("@COMMANDS@", String.join("", commands))
            .replace("@OPERATIONS@", String.join(" ", ids))
            .replace("@PARAMETERS@", params);
  }

  private static void add(CommandLine command, String path, List<String> lines) {
    List<String> words = new ArrayList<>(command.getSubcommands().keySet());
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (!option.hidden()) {
        Arrays.stream(option.names()).filter(name -> name.startsWith("--")).forEach(words::add);
      }
    }
    lines.add(line(path, words));
    for (Map.Entry<String, CommandLine> each : command.getSubcommands().entrySet()) {
      add(each.getValue(), path.isEmpty() ? each.getKey() : path + " " + each.getKey(), lines);
    }
  }

  private static String line(String name, List<String> words) {
    return "    '" + name + "') echo '" + String.join(" ", words) + "' ;;\n";
  }
}
