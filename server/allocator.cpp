// How jemalloc is to behave, in the program alone: as many arenas as it is worth for threads that do the same work, and
// memory that was freed goes back to the system soon, because a workspace is read once and then waits for its user.

extern "C" {
// NOLINTNEXTLINE(readability-identifier-naming,cppcoreguidelines-avoid-non-const-global-variables): jemalloc looks for
// it
extern const char* malloc_conf;
const char* malloc_conf = "narenas:2,dirty_decay_ms:100,muzzy_decay_ms:0";
}
