-- The permits of one token: when each of its two slots is free, who holds it, who waits.
--
-- KEYS[1]  the hash that holds all of it
-- ARGV     what to do (take, renew, back, pause, away or post), the lease, its site, the round trip that the site assumes at least,
--          and take: arm if the process may send by itself once it hears nothing; renew: sent or unsent; back: answered,
--          throttled, lost or unsent, and how long ago; pause: how long; post: the number of a
--          notice, and how long it holds. Last, as the seventh, the number of the question, if the reply is to repeat it
-- Returns  1 granted, 2 granted before a window had passed, 0 not yet, -1 unknown lease; how long to wait; in what time each
--          slot is free, -1 while it is held; how many leases wait; how long the pause lasts; how long a permit is good
--          without news; the time; eight numbers of the pace; of each notice its number, and how much longer it holds. In microseconds.
--          Last the number of the question.
local HOLD = 1501000   -- a holder sends within it of its last word to this server, or not at all
local GRACE = 4000000  -- what was sent has arrived after so long, even if its sender is dead
local LEASE = HOLD + GRACE
local PROMISE = 500000 -- who is so late to ask again has lost its place
local SILENCE = 5000000 -- nobody was heard for so long: processes may have begun to send by themselves
local ARMED = 60000000 -- those that were heard so long before it
local NOTED = 3600000000 -- so long a notice is kept when it no longer holds
local NOTICES = 64     -- of a token, at most
local KEPT = 86400000  -- milliseconds

local key = KEYS[1]
local what, lease, site, floor = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
local run = string.match(redis.call('INFO', 'server'), 'run_id:(%w+)')

local stored = {}
local flat = redis.call('HGETALL', key)
for i = 1, #flat, 2 do
  stored[flat[i]] = flat[i + 1]
end

local paused = tonumber(stored.paused or '0')
local armed = tonumber(stored.armed or '-1')
local seen = tonumber(stored.seen or '0')
local early = tonumber(stored.early or '0') -- until when requests count that a plain second of rest would have held back
local pace = pacing.read(stored.pace or '')
local busy = tonumber(stored.busy or '0') -- how long a slot is held on average, from when it may be used to the answer
local slots = {}
for i = 1, 2 do
  local free, begin, till, least, holder, giver =
    string.match(stored['slot' .. i] or '0 0 0 0 - -', '^(%S+) (%S+) (%S+) (%S+) (%S+) (%S+)$')
  slots[i] = { free = tonumber(free), begin = tonumber(begin), till = tonumber(till), floor = tonumber(least),
    holder = holder, giver = giver }
end
local notices = {}
for notice, till in string.gmatch(stored.notices or '', '(%d+) (%-?%d+)') do
  if tonumber(till) + NOTED > now and not (what == 'post' and notice == ARGV[5]) and #notices < NOTICES then
    notices[#notices + 1] = { number = notice, till = tonumber(till) }
  end
end
local queue = {}
for waiting, till in string.gmatch(stored.queue or '', '(%S+) (%d+)') do
  queue[#queue + 1] = { lease = waiting, till = tonumber(till) }
end

local silent = armed >= 0 and now - seen > SILENCE and seen - armed <= ARMED
if stored.run ~= run or silent then
  -- Nobody knows what a server that is gone has granted, or what was sent without it, so all of it has to have arrived,
  -- and rested.
  paused = silent and paused or 0
  queue = {}
  for i = 1, 2 do
    slots[i] = { free = now + LEASE + WINDOW, begin = 0, till = 0, floor = 0, holder = '-', giver = '-' }
  end
elseif now < seen then
  -- The clock was set back, and no time has passed since.
  local back = seen - now
  paused = paused - back
  armed = armed >= 0 and math.max(0, armed - back) or armed
  early = early - back
  if pace then
    pacing.moveBack(pace, back)
  end
  for i = 1, 2 do
    slots[i].free = slots[i].free - back
    slots[i].begin = slots[i].begin - back
    slots[i].till = slots[i].till - back
  end
  for i = 1, #queue do
    queue[i].till = queue[i].till - back
  end
  for i = 1, #notices do
    notices[i].till = notices[i].till - back
  end
end

for i = 1, 2 do
  local slot = slots[i]
  if slot.holder ~= '-' and slot.till <= now then
    -- Dead or cut off: it sent in time or not at all.
    if slot.begin < slot.free then
      early = math.max(early, WINDOW + slot.till)
    end
    slot.free = math.max(slot.free, slot.till + WINDOW)
    slot.holder = '-'
    slot.giver = '-'
  end
end
for i = #queue, 1, -1 do
  if queue[i].till <= now and queue[i].lease ~= lease then
    table.remove(queue, i)
  end
end

local held = nil
for i = 1, 2 do
  if slots[i].holder == lease then
    held = slots[i]
  end
end
local place = nil
for i = 1, #queue do
  if queue[i].lease == lease then
    place = i
  end
end

-- Whatever is known of a request, its slot is free a window after it was answered, or must have arrived.
local answered = math.max(slots[1].free, slots[2].free) - WINDOW
if pace and pacing.isOver(pace, answered, now) then
  pace = nil
end
local apart = pacing.spacing(pace)
local rest = math.max(WINDOW, apart) -- of what no slot is known to be held by

local answer, wait = 0, 0

local function leave()
  if place then
    table.remove(queue, place)
  end
end

local function renew()
  held.till = now + LEASE
  answer = held.begin < held.free and 2 or 1
  wait = held.begin - now
end

local function await(turn)
  wait = math.max(turn, paused) - now
  queue[place].till = now + wait + PROMISE
end

local function take()
  if not place then
    place = #queue + 1
    queue[place] = { lease = lease, till = now }
  end
  local free, turns = {}, {}
  for i = 1, 2 do
    if slots[i].holder == '-' then
      free[#free + 1] = slots[i]
      turns[i] = math.max(now, slots[i].free) -- whoever is to have it has not come yet
    else
      turns[i] = math.max(now, slots[i].begin) + WINDOW -- if it were answered as soon as it can be
    end
  end
  table.sort(free, function(one, other) return one.free < other.free end)
  table.sort(turns)
  if apart > 0 and (place > 1 or #free < 2) then
    -- One at a time, an answer and the spacing after the one before.
    local last = #free < 2 and turns[2] - WINDOW or answered
    local soonest = pacing.soonest(pace, last + place * (apart + busy))
    await(math.max(now, last + soonest) + (place - 1) * (soonest + busy))
    return
  end
  local slot = free[place]
  if not slot then
    local cycles = math.floor((place - 1) / 2)
    await(turns[(place - 1) % 2 + 1] + cycles * (WINDOW + busy))
    return
  end
  -- What left the same site, and comes back to it, was under way for as long.
  local known = slot.giver == site and math.min(slot.floor, floor) or 0
  if slot.giver ~= '-' then
    -- An estimate, so that whoever is far behind asks neither in vain nor too late.
    busy = busy + (math.max(0, math.min(slot.free - known - WINDOW - slot.begin, WINDOW)) - busy) / 8
  end
  local begin = math.max(now, slot.free - known, paused)
  if pacing.isPlain(pace) then
    begin = math.max(begin, slot.free, answered + apart)
  end
  if begin - now > WINDOW then
    await(begin)
    return
  end
  slot.holder = lease
  slot.begin = begin
  held = slot
  leave()
  renew()
end

local function back(outcome, age)
  leave()
  if outcome == 'unsent' then
    if held then
      held.holder = '-'
    end
    return
  end
  local rested = now - age + WINDOW
  if outcome == 'lost' then
    rested = rested + GRACE
  elseif outcome == 'throttled' then
    rested = now + WINDOW
    paused = math.max(paused, rested)
  end
  if held then
    pace = pacing.learn(pace, outcome, held, held == slots[1] and slots[2] or slots[1], early, now)
    if held.begin < held.free then
      early = math.max(early, rested)
    end
    held.holder = '-'
    held.free = rested
    held.floor = floor
    held.giver = outcome == 'answered' and site or '-'
  else
    answer = -1
    paused = math.max(paused, rested - WINDOW + rest) -- unknown slot: neither is free
  end
end

if what == 'take' then
  armed = ARGV[5] == 'arm' and now or armed
  if held then
    renew()
  else
    take()
  end
elseif what == 'renew' then
  if held then
    renew()
  else
    answer = -1
    if ARGV[5] == 'sent' then
      paused = math.max(paused, now + LEASE + rest)
    end
  end
elseif what == 'back' then
  back(ARGV[5], tonumber(ARGV[6]))
elseif what == 'away' then
  paused = math.max(paused, now + LEASE + rest)
  wait = paused - now
elseif what == 'post' and tonumber(ARGV[6]) > 0 then
  notices[#notices + 1] = { number = ARGV[5], till = now + tonumber(ARGV[6]) }
elseif what == 'pause' then
  paused = math.max(paused, now + tonumber(ARGV[5]))
end

local places = {}
for i = 1, #queue do
  places[i] = string.format('%s %.0f', queue[i].lease, queue[i].till)
end
local posted = {}
for i = 1, #notices do
  posted[i] = string.format('%s %.0f', notices[i].number, notices[i].till)
end
local function packed(slot)
  return string.format('%.0f %.0f %.0f %.0f %s %s', slot.free, slot.begin, slot.till, slot.floor, slot.holder, slot.giver)
end
redis.call('HSET', key, 'run', run, 'seen', string.format('%.0f', now), 'paused', string.format('%.0f', paused),
  'armed', string.format('%.0f', armed), 'busy', string.format('%.0f', busy),
  'slot1', packed(slots[1]), 'slot2', packed(slots[2]), 'queue', table.concat(places, ' '),
  'notices', table.concat(posted, ' '), 'early', string.format('%.0f', early), 'pace', pacing.text(pace))
redis.call('PEXPIRE', key, KEPT)

local function freeIn(slot)
  return slot.holder == '-' and math.max(0, slot.free - now) or -1
end
local reply = { answer, wait, freeIn(slots[1]), freeIn(slots[2]), #queue, math.max(0, paused - now), HOLD, now }
for _, number in ipairs(pacing.told(pace)) do
  reply[#reply + 1] = number
end
for i = 1, #notices do
  reply[#reply + 1] = tonumber(notices[i].number)
  reply[#reply + 1] = notices[i].till - now
end
reply[#reply + 1] = tonumber(ARGV[7])
return reply
