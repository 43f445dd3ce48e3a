String log = new File(basedir, 'build.log').text
assert log =~ /okhttp3\.OkHttpClient is in \[okhttp-4\.12\.0\.jar, okhttp-jvm-.*\.jar\], but must be in okhttp-jvm-.*\.jar alone/
assert log.contains('answered: []')
