-- One state, in the hash KEYS[1]: t is the fencing token, u until when its lease is good in
-- microseconds of this server, h who holds it; other fields are '=' and a key, with their values.
-- ARGV: what to do, the token, and the rest. Answers the token, or 0 where another's is in force.
-- A hash that was not written by this is left as it is: its lease is not taken for one that lapsed.
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
local held = redis.call('HGET', KEYS[1], 't')
local good = redis.call('HGET', KEYS[1], 'u')
local version = redis.call('HGET', KEYS[1], 'v')

local function isTime(value)
  return value and string.find(value, '^%d+$') and tonumber(value) < 2 ^ 53
end

if version then
  return redis.error_reply('VERSION ' .. version)
end
if held or good or #redis.call('HGETALL', KEYS[1]) > 0 then
  if not isTime(held) then
    return redis.error_reply('DAMAGED field t: ' .. (held or 'missing'))
  end
  if not isTime(good) then
    return redis.error_reply('DAMAGED field u: ' .. (good or 'missing'))
  end
end
local token = tonumber(held or '0')
local lapse = tonumber(good or '0')
local asked = tonumber(ARGV[2])
local isHolder = asked > 0 and asked == token

local function number(value)
  return string.format('%.0f', value)
end

if ARGV[1] == 'take' then
  if not isHolder and lapse > now then
    return '0'
  end
  token = math.max(token + 1, now)
  redis.call('HSET', KEYS[1], 't', number(token), 'u', number(now + tonumber(ARGV[3])), 'h', ARGV[4])
  return number(token)
end
if not isHolder then
  return '0'
end
if ARGV[1] == 'renew' then
  redis.call('HSET', KEYS[1], 'u', number(now + tonumber(ARGV[3])))
elseif ARGV[1] == 'release' then
  redis.call('HSET', KEYS[1], 'u', '0')
else
  for i = 3, #ARGV, 2 do
    local field = '=' .. string.sub(ARGV[i], 2)
    if string.sub(ARGV[i], 1, 1) == '+' then
      redis.call('HSET', KEYS[1], field, ARGV[i + 1])
    else
      redis.call('HDEL', KEYS[1], field)
    end
  end
end
return ARGV[2]
