-- One state, in the hash KEYS[1]: t is the fencing token, u until when its lease is good in
-- microseconds of this server, h who holds it; other fields are '=' and a key, with their values.
-- ARGV: what to do, the token, and the rest. Answers the token, or 0 where another's is in force.
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
local token = tonumber(redis.call('HGET', KEYS[1], 't') or '0')
local lapse = tonumber(redis.call('HGET', KEYS[1], 'u') or '0')
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
