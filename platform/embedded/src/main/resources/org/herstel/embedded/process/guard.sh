# Reads one order per line and carries them out when its input ends, that is, when the process
# that holds the other end of the pipe is gone:
#   watch PID SIGNAL   stop this process then     release PID   no more
#   remove DIRECTORY   delete this directory after the processes are gone
watched=''
removed=''
newline='
'

while IFS= read -r order; do
  subject=${order#* }
  case $order in
    'watch '*) watched="$subject$newline$watched" ;;
    'release '*)
      kept=''
      while IFS= read -r line; do
        case $line in "${subject} "* | '') ;; *) kept="$kept$line$newline" ;; esac
      done <<LINES
$watched
LINES
      watched=$kept
      ;;
    'remove '*) removed="$subject$newline$removed" ;;
  esac
done

# Newest first: what was started last needs what was started before it.
while IFS=' ' read -r pid signal; do
  [ -n "$pid" ] || continue
  kill -"$signal" "$pid" 2>/dev/null || continue
  kill -CONT "$pid" 2>/dev/null
  tenths=0
  while kill -0 "$pid" 2>/dev/null; do
    tenths=$((tenths + 1))
    [ $tenths -eq 150 ] && kill -KILL "$pid" 2>/dev/null
    [ $tenths -gt 200 ] && break
    sleep 0.1
  done
done <<LINES
$watched
LINES

while IFS= read -r directory; do
  [ -n "$directory" ] && rm -rf -- "$directory"
done <<LINES
$removed
LINES
