-- The pace of one token where the API accepts less than documented; it goes before permits.lua, as one script with it.
--
-- Rungs, scores, runs and trials are those of LearnedPace in the runtime, whose comment says what they are for. Requests
-- count as sent when their permit may be used. A pace is nil until something is refused.
local WINDOW = 1001000 -- the API's second, and a millisecond for a server that counts a closed window
local SLOWEST = 10
local REFUSAL = 4      -- scores are quarters of a refusal
local ENOUGH = 4 * REFUSAL
local ON_TRIAL = 3 * REFUSAL
local TRIAL = 16
local RUN = 16
local LONGEST_RUN = 1048576
local PROBE = 300000000     -- after so long the next faster pace is tried
local FORGIVEN = 600000000  -- so long after the last step tries that failed no longer count
local REMEMBERED = 3600000000 -- so long after the last answer a pace does
local MEMORY = 64           -- of so many requests is the share that is refused
local MILLION = 1000000

-- The reasons for a step.
local LEARNED, RECOVERED, PROBED, PROBE_FAILED = 0, 1, 2, 3

local FIELDS = { 'rung', 'before', 'score', 'trial', 'clean', 'run', 'patience', 'doubt', 'share', 'steps', 'reason', 'from',
  'stepped', 'probed', 'left', 'accepted', 'sent', 'earlier' }
local MOMENTS = 13 -- from this field on

local pacing = {}

function pacing.read(text)
  local pace, field = nil, 0
  for number in string.gmatch(text, '%S+') do
    pace = pace or {}
    field = field + 1
    pace[FIELDS[field]] = tonumber(number)
  end
  return pace
end

function pacing.text(pace)
  local numbers = {}
  for i = 1, pace and #FIELDS or 0 do
    numbers[i] = string.format('%.0f', pace[FIELDS[i]])
  end
  return table.concat(numbers, ' ')
end

local function new(now)
  local pace = {}
  for i = 1, #FIELDS do
    pace[FIELDS[i]] = 0
  end
  pace.run, pace.patience, pace.stepped = RUN, RUN, now
  return pace
end

function pacing.moveBack(pace, time)
  for i = MOMENTS, #FIELDS do
    pace[FIELDS[i]] = math.max(0, pace[FIELDS[i]] - time)
  end
end

local function spacing(rung)
  if rung < 2 then
    return rung * WINDOW / 2
  end
  return math.floor(WINDOW * 2 ^ ((rung - 2) / 2))
end

-- How far apart requests go; 0 for as documented.
function pacing.spacing(pace)
  return pace and spacing(pace.rung) or 0
end

-- How far apart requests may go by the given moment, if all goes well until then.
function pacing.soonest(pace, moment)
  local isTried = pace.trial == 0 and (pace.clean + 1 >= pace.run or moment - pace.stepped >= PROBE)
  return isTried and spacing(math.max(1, pace.rung - 1)) or spacing(pace.rung)
end

-- Whether requests have to rest plainly, so that what is refused is a proof.
function pacing.isPlain(pace)
  return pace and (pace.rung > 0 or pace.doubt > 0)
end

local function slower(rung)
  return rung < 2 and rung + 1 or math.min(rung + 2, SLOWEST)
end

local function step(pace, to, reason, now)
  if to ~= pace.rung then
    pace.steps, pace.reason, pace.from = pace.steps + 1, reason, spacing(pace.rung)
  end
  pace.rung, pace.doubt, pace.clean, pace.stepped = to, 0, 0, now
end

-- The rung on trial has proven itself.
local function held(pace)
  pace.run, pace.doubt = RUN, 0
  if pace.rung == 0 then
    pace.steps, pace.reason, pace.from = pace.steps + 1, RECOVERED, spacing(pace.before)
  end
end

local function probe(pace, now)
  pace.before = pace.rung
  step(pace, pace.rung - 1, PROBED, now)
  pace.score, pace.trial, pace.probed = ON_TRIAL, TRIAL, now
end

local function slowDown(pace, now)
  if pace.rung == 0 and now - pace.stepped >= FORGIVEN then
    pace.patience = RUN
  end
  if now - pace.probed < PROBE then
    pace.patience = math.min(LONGEST_RUN, pace.patience * 2)
  end
  if pace.trial > 0 then
    step(pace, pace.before, PROBE_FAILED, now)
  else
    pace.left = pace.rung == 0 and now or pace.left
    step(pace, slower(pace.rung), LEARNED, now)
  end
  pace.score, pace.trial, pace.run = 0, 0, pace.patience
end

-- Whether a slower rung would have held the request back; notes it as sent. One that is still out may have been before it.
local function tells(pace, begin, other)
  local before = other < begin and other or 0
  for _, sent in ipairs({ pace.sent, pace.earlier }) do
    before = sent <= begin and math.max(before, sent) or before
  end
  if begin >= pace.sent then
    pace.earlier, pace.sent = pace.sent, begin
  else
    pace.earlier = math.max(pace.earlier, begin)
  end
  local last = pace.rung < 2 and before or pace.accepted
  return pace.rung == SLOWEST or begin - last < spacing(slower(pace.rung))
end

local function count(pace, refused)
  pace.share = pace.share + (refused * MILLION - pace.share) / MEMORY
end

local function accept(pace, telling, begin, now)
  count(pace, 0)
  pace.accepted = math.max(pace.accepted, begin)
  if telling then
    pace.score = math.max(0, pace.score - (pace.rung < 2 and REFUSAL / 4 or 2 * REFUSAL))
    pace.clean = pace.clean + 1
    if pace.trial > 0 then
      pace.trial = pace.trial - 1
      if pace.trial == 0 then
        held(pace)
      end
    end
  end
  local isTime = now - pace.stepped >= PROBE
  if pace.trial > 0 and isTime then
    pace.trial = 0
    held(pace)
  elseif pace.trial == 0 and pace.rung > 0 and (pace.clean >= pace.run or isTime) then
    probe(pace, now)
  end
end

local function refuse(pace, telling, proven, now)
  count(pace, 1)
  if pace.trial > 0 and not proven then
    pace.doubt = 1
  end
  if proven and telling then
    pace.score = pace.score + REFUSAL
    if pace.score >= ENOUGH then
      slowDown(pace, now)
    end
  end
end

local function isEarly(slot)
  return slot.holder ~= '-' and slot.begin < slot.free
end

-- Takes note of what became of a slot's request, and returns the pace. Who sent early may be what is refused itself until the
-- given moment, when that and its rest are over.
function pacing.learn(pace, outcome, slot, other, early, now)
  if outcome == 'throttled' and not pace then
    pace = new(now)
  end
  if not pace then
    return nil
  end
  local telling = tells(pace, slot.begin, other.holder ~= '-' and other.begin or 0)
  if outcome == 'answered' then
    accept(pace, telling, slot.begin, now)
  elseif outcome == 'throttled' then
    refuse(pace, telling, not isEarly(slot) and not isEarly(other) and early <= slot.begin, now)
  end
  return pace
end

-- Whether it is no use to anybody: nobody used the token for long, or nothing was refused for as long as tries count.
function pacing.isOver(pace, answered, now)
  return now - answered >= REMEMBERED
    or (pace.rung == 0 and pace.trial == 0 and pace.score == 0 and now - pace.stepped >= FORGIVEN)
end

-- What processes are told: how many steps there were; reason and beginning of the last one; the spacing; since when requests
-- are slower; the share of refused ones in a million; whether a pace is on trial; when a faster one is tried.
function pacing.told(pace)
  if not pace then
    return { 0, 0, 0, 0, 0, 0, 0, 0 }
  end
  return { pace.steps, pace.reason, pace.from, spacing(pace.rung), pace.left, pace.share, pace.trial > 0 and 1 or 0,
    pace.stepped + PROBE }
end
