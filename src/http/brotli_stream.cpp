// SPDX-License-Identifier: Apache-2.0
// brotli (RFC 7932) over libbrotlidec.
#include <brotli/decode.h>

#include <cstdint>
#include <new>

#include "http/coded_stream.h"

namespace ascribe {
namespace {

struct DecoderFree {
  void operator()(BrotliDecoderState* state) const {
    BrotliDecoderDestroyInstance(state);
  }
};

bool is_out_of_memory(BrotliDecoderErrorCode code) {
  return code <= BROTLI_DECODER_ERROR_ALLOC_CONTEXT_MODES &&
         code >= BROTLI_DECODER_ERROR_ALLOC_BLOCK_TYPE_TREES;
}

class BrotliStream : public CodedStream {
 public:
  BrotliStream() : state_(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr)) {
    if (!state_) throw std::bad_alloc();
  }

  StreamStep decode(std::string_view wire, std::span<char> out) override {
    std::size_t unread = wire.size();
    std::size_t room = out.size();
    auto next_in = reinterpret_cast<const std::uint8_t*>(wire.data());
    auto next_out = reinterpret_cast<std::uint8_t*>(out.data());
    const BrotliDecoderResult result = BrotliDecoderDecompressStream(
        state_.get(), &unread, &next_in, &room, &next_out, nullptr);
    StreamStep step{wire.size() - unread, out.size() - room, StreamState::running};
    if (result == BROTLI_DECODER_RESULT_SUCCESS) step.state = StreamState::ended;
    if (result == BROTLI_DECODER_RESULT_ERROR) {
      if (is_out_of_memory(BrotliDecoderGetErrorCode(state_.get()))) {
        throw std::bad_alloc();
      }
      step.state = StreamState::broken;
    }
    return step;
  }

 private:
  std::unique_ptr<BrotliDecoderState, DecoderFree> state_;
};

}  // namespace

std::unique_ptr<CodedStream> brotli_stream() {
  return std::make_unique<BrotliStream>();
}

}  // namespace ascribe
