// SPDX-License-Identifier: Apache-2.0
// zstd (RFC 8878) over libzstd. A body is one frame or several, some of them skippable.
#include <zstd.h>
#include <zstd_errors.h>

#include <new>

#include "http/coded_stream.h"

namespace ascribe {
namespace {

constexpr int max_window_log = 23;

struct ContextFree {
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

class ZstdStream : public CodedStream {
 public:
  ZstdStream() : context_(ZSTD_createDCtx()) {
    if (!context_) throw std::bad_alloc();
    ZSTD_DCtx_setParameter(context_.get(), ZSTD_d_windowLogMax, max_window_log);
  }

  StreamStep decode(std::string_view wire, std::span<char> out) override {
    ZSTD_inBuffer input{wire.data(), wire.size(), 0};
    ZSTD_outBuffer output{out.data(), out.size(), 0};
    const std::size_t left = ZSTD_decompressStream(context_.get(), &output, &input);
    StreamStep step{input.pos, output.pos, StreamState::running};
    if (ZSTD_isError(left) != 0) {
      if (ZSTD_getErrorCode(left) == ZSTD_error_memory_allocation) {
        throw std::bad_alloc();
      }
      step.state = StreamState::broken;
    } else if (left == 0) {
      step.state = StreamState::ended;
    }
    return step;
  }

  // The context begins the next frame by itself.
  bool next_member() override { return true; }

 private:
  std::unique_ptr<ZSTD_DCtx, ContextFree> context_;
};

}  // namespace

std::unique_ptr<CodedStream> zstd_stream() { return std::make_unique<ZstdStream>(); }

}  // namespace ascribe
